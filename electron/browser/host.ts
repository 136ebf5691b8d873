import { succeed } from '#shared/contract/errors.ts'
import type { Host } from '../newsroom/host/host.ts'
import type { Downloads } from './downloads.ts'
import type { Listeners } from './events.ts'

/**
 * A page can neither be asked for a folder nor opened from here: exports go out as downloads, links
 * open in the page.
 */
export function loopbackHost(appVersion: string, downloads: Downloads, listeners: Listeners): Host {
  const nothingToDo = (): void => {}
  return {
    appVersion,
    emit: listeners.emit,
    exportPlaces: ['zip'],
    chooseExportDestination: () => Promise.resolve(succeed({ kind: 'download' })),
    chooseBackupFile: () => Promise.resolve(succeed({ kind: 'download' })),
    chooseHandoffFile: () => Promise.resolve(succeed({ kind: 'download' })),
    offerDownload: (path, fileName) => downloads.offer(path, fileName),
    showInFolder: nothingToDo,
    openAddress: nothingToDo,
    readyToClose: nothingToDo,
  }
}
