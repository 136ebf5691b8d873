import { type InterfaceLanguage, interfaceLanguage } from '#shared/locales/locales.ts'

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
