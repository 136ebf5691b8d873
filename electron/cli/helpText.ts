import type { Command, HelpConfiguration } from 'commander'
import type { Terminal } from './terminal.ts'

/** The help in the reader's language, with the options of all commands under each. */
export function helpConfiguration({ t }: Terminal): HelpConfiguration {
  const titles: ReadonlyMap<string, string> = new Map(
    Object.entries({
      'Usage:': t('cli:help.usage'),
      'Arguments:': t('cli:help.arguments'),
      'Options:': t('cli:help.options'),
      'Global Options:': t('cli:help.globalOptions'),
      'Commands:': t('cli:help.commands'),
    }),
  )
  const named = (usage: string) =>
    usage
      .replace('[options]', `[${t('cli:help.someOptions')}]`)
      .replace('[command]', `<${t('cli:help.someCommand')}>`)
  return {
    showGlobalOptions: true,
    styleTitle: (title) => titles.get(title) ?? title,
    styleUsage: named,
    styleSubcommandTerm: named,
    optionDescription({ description, argChoices, defaultValue }) {
      const notes: string[] = []
      if (argChoices) notes.push(t('cli:help.choices', { values: argChoices.join(', ') }))
      if (defaultValue !== undefined)
        notes.push(t('cli:help.defaultValue', { value: String(defaultValue) }))
      return notes.length > 0 ? `${description} (${notes.join('; ')})` : description
    },
  }
}

/** What stands below the options of a command. */
export function addNotes(
  command: Command,
  { t }: Terminal,
  notes: { examples: string[]; shape?: string },
): void {
  const lines = [
    t('cli:help.examples'),
    ...notes.examples.map((example) => `  ${programOf(command).name()} ${example}`),
  ]
  if (notes.shape) lines.push('', t('cli:help.shape'), `  ${notes.shape}`)
  command.addHelpText('after', `\n${lines.join('\n')}`)
}

function programOf(command: Command): Command {
  return command.parent ? programOf(command.parent) : command
}
