import { createInstance, type i18n } from 'i18next'
import type { Failure } from '../contract/errors.ts'
import { changes } from './changes.ts'
import { checks } from './checks.ts'
import { cli } from './cli.ts'
import { comments } from './comments.ts'
import { common } from './common.ts'
import { desktop } from './desktop.ts'
import { editor } from './editor.ts'
import { errors } from './errors.ts'
import { handoff } from './handoff.ts'
import { importing } from './importing.ts'
import { inspector } from './inspector.ts'
import { library } from './library.ts'
import { page } from './page.ts'
import { photoInfo } from './photoInfo.ts'
import { photoLibrary } from './photoLibrary.ts'
import { photos } from './photos.ts'
import { publishing } from './publishing.ts'
import { related } from './related.ts'
import { settings } from './settings.ts'
import { versions } from './versions.ts'
import { workflow } from './workflow.ts'

/**
 * Each part of the program has a namespace: one file with its Vietnamese and its English, which
 * cannot differ in keys.
 */
const namespaces = {
  common,
  errors,
  desktop,
  library,
  editor,
  inspector,
  photoInfo,
  photos,
  photoLibrary,
  related,
  publishing,
  importing,
  handoff,
  settings,
  changes,
  checks,
  cli,
  page,
  versions,
  comments,
  workflow,
}

type Namespaces = { [Name in keyof typeof namespaces]: (typeof namespaces)[Name]['vi'] }
export type InterfaceLanguage = 'vi' | 'en'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: Namespaces
  }
}

/**
 * A translator that is ready at once; `t('library:empty')`. React, menus and the command line use
 * the same.
 */
export function createTranslator(language: InterfaceLanguage): i18n {
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'vi',
    defaultNS: 'common',
    ns: Object.keys(namespaces),
    resources: { vi: resourcesOf('vi'), en: resourcesOf('en') },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  })
  return instance
}

function resourcesOf(language: InterfaceLanguage): Record<string, object> {
  return Object.fromEntries(
    Object.entries(namespaces).map(([name, texts]) => [name, texts[language]]),
  )
}

/** `vi-VN` and the like; everything that is not English is taken for Vietnamese. */
export function interfaceLanguage(
  chosen: 'system' | InterfaceLanguage,
  system: string,
): InterfaceLanguage {
  if (chosen !== 'system') return chosen
  return system.toLowerCase().startsWith('en') ? 'en' : 'vi'
}

/** The sentence that the user reads about a failure. */
export function failureSentence(t: i18n['t'], failure: Failure): string {
  const detail = 'reason' in failure ? failure.reason : 'what' in failure ? failure.what : undefined
  const kind = failure.code === 'articleUnreadable' ? failure.problem : detail
  // The keys are computed, so the typed `t` cannot follow; a test goes through every code and
  // reason.
  const say = t as unknown as (keys: string[], values: object) => string
  return say([`errors:${failure.code}${kind ? `.${kind}` : ''}`, 'errors:unexpected'], {
    ...failure,
    detail: 'detail' in failure ? failure.detail : failure.code,
  })
}
