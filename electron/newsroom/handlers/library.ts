import { isSafeHref } from '#shared/text/address.ts'
import type { Handlers } from '#shared/contract/contract.ts'
import { fail, succeed } from '#shared/contract/errors.ts'
import type { libraryCalls } from '#shared/contract/library.ts'
import { temporaryPath } from '../files/temporary.ts'
import { backUpLibrary, backupName } from '../library/backup.ts'
import { prepared } from '../library/prepared.ts'
import { changeSettings, readSettings } from '../library/settings.ts'
import { verifyLibrary } from '../verify/verify.ts'
import { checkTemplate } from '../publishing/templates/render.ts'
import { placeLabel } from '../host/place.ts'
import type { Context } from './context.ts'

/** The calls about settings, the library as a whole, and the host. */
export function libraryHandlers({
  library,
  host,
  now,
}: Context): Pick<Handlers, keyof typeof libraryCalls> {
  const { database } = library
  return {
    'settings.get': async () => succeed(readSettings(database)),
    'settings.change': async (change) => {
      for (const template of change.templates ?? []) {
        const checked = await checkTemplate(template)
        if (!checked.ok) return checked
      }
      const settings = changeSettings(database, change)
      host.emit('settingsChanged', {})
      return succeed(settings)
    },
    'library.describe': async () =>
      succeed({
        place: placeLabel(library.folder),
        articleCount: count('SELECT count(*) AS count FROM articles WHERE trashed = 0'),
        photoCount: count('SELECT count(*) AS count FROM photos'),
        appVersion: host.appVersion,
      }),
    'library.verify': async () =>
      succeed(
        await verifyLibrary(library, (done, total) => host.emit('verifyProgress', { done, total })),
      ),
    'library.backup': async () => {
      const name = backupName(now())
      const chosen = await host.chooseBackupFile(name)
      if (!chosen.ok) return chosen
      if (chosen.value.kind === 'file') {
        await backUpLibrary(library, chosen.value.path, now())
        return succeed({ download: null })
      }
      const file = temporaryPath('.zip')
      await backUpLibrary(library, file, now())
      return succeed({ download: host.offerDownload(file, name) })
    },
    'host.openAddress': async ({ url }) => {
      if (!isSafeHref(url)) return fail({ code: 'badCall', detail: 'host.openAddress: url' })
      host.openAddress(url)
      return succeed({})
    },
    'host.readyToClose': async () => {
      host.readyToClose()
      return succeed({})
    },
  }

  function count(sql: string): number {
    return prepared<[], { count: number }>(database, sql).get()!.count
  }
}
