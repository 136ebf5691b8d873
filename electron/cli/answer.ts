import { CommanderError } from 'commander'
import { type ExitCode, exitCodes } from './exitCodes.ts'
import { createProgram } from './program.ts'
import { createStopping } from './stopping.ts'
import { createTerminal, type Terminal } from './terminal.ts'
import { type InterfaceLanguage, interfaceLanguage } from '#shared/locales/locales.ts'

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

/**
 * Known before the arguments are parsed, so that even the first mistake is said in the right
 * language.
 */
export function languageOf(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): InterfaceLanguage {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const chosen = args[at] === '--lang' ? args[at + 1] : args[at]?.slice('--lang='.length)
  if (chosen === 'vi' || chosen === 'en') return chosen
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  // Windows sets none of them.
  const system = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return interfaceLanguage('system', system)
}

/**
 * What commander found wrong, in the reader's language. Its message holds the names in single
 * quotes.
 */
function wrongUsage({ code, message }: CommanderError, { t }: Terminal): string {
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]!)
  switch (code) {
    case 'commander.unknownOption':
      return t('cli:wrong.unknownOption', { name: first })
    case 'commander.unknownCommand':
      return t('cli:wrong.unknownCommand', { name: first })
    case 'commander.missingArgument':
      return t('cli:wrong.missingArgument', { name: `<${first}>` })
    case 'commander.optionMissingArgument':
      return t('cli:wrong.optionMissingArgument', { name: first })
    case 'commander.missingMandatoryOptionValue':
      return t('cli:wrong.missingMandatoryOptionValue', { name: first })
    case 'commander.invalidArgument':
      // "error: option '--status <s>' argument 'x' is invalid. …"
      return t('cli:wrong.invalidArgument', { name: first, value: second })
    case 'commander.excessArguments':
      return t('cli:wrong.excessArguments')
    case 'selection':
      return t('cli:wrong.selection')
    case 'template':
      return t('cli:wrong.template')
    default:
      return t('cli:wrong.other')
  }
}
