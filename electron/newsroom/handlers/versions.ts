import type { Handlers } from '../../../shared/contract/contract.ts'
import { succeed } from '../../../shared/contract/errors.ts'
import type { versionCalls } from '../../../shared/contract/versions.ts'
import { readVersion, versionsOf } from '../library/versions.ts'
import type { Context } from './context.ts'

export function versionHandlers({ library }: Context): Pick<Handlers, keyof typeof versionCalls> {
  const { database } = library
  return {
    'versions.list': async ({ articleId }) => succeed({ versions: versionsOf(database, articleId) }),
    'versions.read': async ({ articleId, versionId }) => {
      const version = readVersion(database, articleId, versionId)
      return version.ok ? succeed({ text: version.value.text }) : version
    },
  }
}
