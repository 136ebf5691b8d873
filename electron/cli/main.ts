#!/usr/bin/env node
import { CommanderError } from 'commander'
import { type ExitCode, exitCodes } from './exitCodes.ts'
import { languageOf } from './language.ts'
import { createProgram } from './program.ts'
import { createStopping } from './stopping.ts'
import { createTerminal } from './terminal.ts'
import { wrongUsage } from './wrongUsage.ts'

const args = process.argv.slice(2)
const terminal = createTerminal(languageOf(args, process.env))
const stopping = createStopping(() => terminal.say(terminal.t('cli:stopping')))
const name = process.env['npm_lifecycle_event'] === 'cli' ? 'npm run -s cli --' : 'toa-soan'

// `toa-soan list | head` closes the pipe when it has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(exitCodes.done)
})

process.exitCode = await main()

async function main(): Promise<ExitCode> {
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
