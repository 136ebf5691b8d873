import { CommanderError } from 'commander'
import { type ExitCode, exitCodes } from './exitCodes.ts'
import { languageOf } from './language.ts'
import { createProgram } from './program.ts'
import { createStopping } from './stopping.ts'
import { createTerminal } from './terminal.ts'
import { wrongUsage } from './wrongUsage.ts'

/**
 * Does what the arguments say and returns how it ended. `environment` gives the language and how
 * the program was called.
 */
export async function answer(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ExitCode> {
  const terminal = createTerminal(languageOf(args, environment))
  const stopping = createStopping(() => terminal.say(terminal.t('cli:stopping')))
  const name = environment['npm_lifecycle_event'] === 'cli' ? 'npm run -s cli --' : 'toa-soan'
  let exitCode: ExitCode = exitCodes.done
  const program = createProgram({ name, terminal, stopping, onEnd: (code) => (exitCode = code) })
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return exitCodes.done
    // Without a command commander has printed the help already.
    if (error.code !== 'commander.help') {
      terminal.say(wrongUsage(error, terminal))
      terminal.say(terminal.t('cli:wrong.seeHelp', { command: name }))
    }
    return exitCodes.usage
  }
}
