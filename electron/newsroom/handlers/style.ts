import type { Handlers } from '#shared/contract/contract.ts'
import { fail, succeed } from '#shared/contract/errors.ts'
import type { styleCalls } from '#shared/contract/style.ts'
import { readAccepted, storeAccepted } from '../library/accepted.ts'
import { prepared } from '../library/prepared.ts'
import { changeStyle, gradeRules, importRules, readStyle } from '../library/style.ts'
import type { Context } from './context.ts'

/** The calls about the house's style and what was found right in a story. */
export function styleHandlers({ library, host }: Context): Pick<Handlers, keyof typeof styleCalls> {
  const { database } = library
  const changed = (): void => host.emit('settingsChanged', {})
  return {
    'style.get': async () => succeed(readStyle(database)),
    'style.change': async (change) => {
      const settings = changeStyle(database, change)
      changed()
      return succeed(settings)
    },
    'style.import': async ({ text }) => {
      const imported = importRules(database, text)
      if (imported.ok) changed()
      return imported
    },
    'style.grade': async (grade) => {
      const settings = gradeRules(database, grade)
      changed()
      return succeed(settings)
    },
    'style.remove': async ({ id }) => {
      const { files } = readStyle(database)
      const settings = changeStyle(database, { files: files.filter((file) => file.id !== id) })
      changed()
      return succeed(settings)
    },
    'style.accepted': async ({ articleId }) =>
      succeed({ accepted: readAccepted(database, articleId) }),
    'style.setAccepted': async ({ articleId, accepted }) => {
      const found = prepared<[string], { id: string }>(
        database,
        'SELECT id FROM articles WHERE id = ?',
      )
      if (!found.get(articleId)) return fail({ code: 'notFound', what: 'article' })
      storeAccepted(database, articleId, accepted)
      changed()
      return succeed({})
    },
  }
}
