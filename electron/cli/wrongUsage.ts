import type { CommanderError } from 'commander'
import type { Terminal } from './terminal.ts'

/**
 * What commander found wrong, in the reader's language. Its message holds the names in single
 * quotes.
 */
export function wrongUsage({ code, message }: CommanderError, { t }: Terminal): string {
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
