import type { Handlers } from '#shared/contract/contract.ts'
import { type Result, succeed } from '#shared/contract/errors.ts'
import type { versionCalls } from '#shared/contract/versions.ts'
import { readDraft } from '../library/drafts.ts'
import { guarded } from '../files/faults.ts'
import { deviceHere } from '../library/device.ts'
import { countVersions } from '../library/versions/versionCounts.ts'
import { readVersion } from '../library/versions/versionRecords.ts'
import { headOf, makeVersion, nameVersion, versionsOf } from '../library/versions/versions.ts'
import type { Context } from './context.ts'

/** The calls about versions. */
export function versionHandlers({
  library,
  now,
  changes,
}: Context): Pick<Handlers, keyof typeof versionCalls> {
  const { database } = library

  /** The draft as it stands, kept under a name. */
  function nameDraft(articleId: string, name: string): Result<{ versionId: string }> {
    const draft = readDraft(database, articleId)
    if (!draft.ok) return draft
    const versionId = makeVersion(database, { articleId, reason: 'named', now: now() })
    return nameVersion(database, { articleId, versionId, name })
  }

  return {
    'versions.list': async ({ articleId }) => {
      // What a full disk lets nobody note is counted with the next list.
      if (library.mode === 'write') guarded(() => succeed(countVersions(database, articleId)))
      return succeed({
        versions: versionsOf(database, articleId),
        headId: headOf(database, articleId),
        device: deviceHere(database),
      })
    },
    'versions.read': async ({ articleId, versionId }) => {
      const version = readVersion(database, articleId, versionId)
      return version.ok ? succeed({ text: version.value.text }) : version
    },
    'versions.name': async ({ articleId, versionId, name }) => {
      const named = guarded(() =>
        versionId === null
          ? nameDraft(articleId, name)
          : nameVersion(database, { articleId, versionId, name }),
      )
      if (named.ok) changes.changed([articleId])
      return named
    },
  }
}
