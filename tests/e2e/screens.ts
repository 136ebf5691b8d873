import { createTranslator, type InterfaceLanguage } from '#shared/locales/locales.ts'
import { commentScreens } from './screens/comments.ts'
import { dialogScreens } from './screens/dialogs.ts'
import { findingScreens } from './screens/findings.ts'
import { libraryScreens, trashScreen } from './screens/library.ts'
import { photoScreens } from './screens/photos.ts'
import { publishingScreens } from './screens/publishing.ts'
import { reviewedScreens } from './screens/reviewed.ts'
import type { Screen } from './screens/screen.ts'
import { versionScreens } from './screens/versions.ts'
import { writingScreens } from './screens/writing.ts'

/**
 * Every screen, pane, menu and dialog, in an order in which each can be reached from the one
 * before.
 */
export function screensIn(language: InterfaceLanguage): Screen[] {
  const { t } = createTranslator(language)
  return [
    ...writingScreens(t),
    ...commentScreens(t),
    ...photoScreens(t),
    ...versionScreens(t),
    ...findingScreens(t),
    ...publishingScreens(t),
    ...dialogScreens(t),
    ...libraryScreens(t),
    ...reviewedScreens(t),
    trashScreen(),
  ]
}
