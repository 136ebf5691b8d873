import { setI18n } from 'react-i18next'
import { failureSentence, createTranslator } from '#shared/locales/locales.ts'
import type { InterfaceLanguage } from '#shared/locales/locales.ts'
import type { Failure } from '#shared/contract/errors.ts'

const i18n = createTranslator('vi')
setI18n(i18n)

/** The translator outside components; inside them `useTranslation` follows a change of language. */
export const t = i18n.t

export function currentLanguage(): InterfaceLanguage {
  return i18n.language === 'en' ? 'en' : 'vi'
}

export function speakIn(language: InterfaceLanguage): void {
  document.documentElement.lang = language
  if (i18n.language !== language) void i18n.changeLanguage(language)
}

/** Tells of another language from now on. */
export function onOtherLanguage(act: () => void): void {
  i18n.on('languageChanged', act)
}

/** The sentence about a failure, in the language now spoken. */
export function sentenceOf(failure: Failure): string {
  return failureSentence(i18n.t, failure)
}
