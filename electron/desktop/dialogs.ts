import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import type { i18n } from 'i18next'
import type { Emit } from '#shared/contract/contract.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import type { Host } from '../newsroom/host/host.ts'
import { isOutside } from './addresses.ts'
import { printPage } from './print.ts'

/** What the newsroom asks of the desktop: the system's own dialogs and programs. */
export function desktopHost(parts: {
  window: BrowserWindow
  emit: Emit
  /** Looked up at each use, as the language can change. */
  t: () => i18n['t']
  readyToClose: () => void
}): Host {
  const { window, emit, t, readyToClose } = parts
  async function chooseFile<Kind extends 'zip' | 'file'>(
    asked: 'backupFile' | 'exportZip' | 'handoffFile',
    name: string,
    kind: Kind,
  ): Promise<Result<{ kind: Kind; path: string }>> {
    const chosen = await dialog.showSaveDialog(window, {
      title: t()(`desktop:${asked}.title`),
      buttonLabel: t()(`desktop:${asked}.choose`),
      defaultPath: join(app.getPath('documents'), basename(name)),
      filters: [
        asked === 'handoffFile'
          ? { name: t()('appName'), extensions: ['toasoan'] }
          : { name: 'ZIP', extensions: ['zip'] },
      ],
    })
    return chosen.canceled || !chosen.filePath
      ? fail({ code: 'cancelled' })
      : succeed({ kind, path: chosen.filePath })
  }
  return {
    appVersion: app.getVersion(),
    emit,
    readyToClose,
    exportPlaces: ['folder', 'zip'],
    chooseExportDestination: async (place, zipName) => {
      if (place === 'zip') return chooseFile('exportZip', zipName, 'zip')
      const chosen = await dialog.showOpenDialog(window, {
        title: t()('desktop:exportFolder.title'),
        buttonLabel: t()('desktop:exportFolder.choose'),
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      })
      const path = chosen.filePaths[0]
      return chosen.canceled || !path
        ? fail({ code: 'cancelled' })
        : succeed({ kind: 'folder', path })
    },
    chooseBackupFile: (suggestedName) => chooseFile('backupFile', suggestedName, 'file'),
    chooseHandoffFile: (suggestedName) => chooseFile('handoffFile', suggestedName, 'file'),
    chooseWatchedFolder: async () => {
      const chosen = await dialog.showOpenDialog(window, {
        title: t()('desktop:watchedFolder.title'),
        buttonLabel: t()('desktop:watchedFolder.choose'),
        properties: ['openDirectory', 'createDirectory'],
      })
      const path = chosen.filePaths[0]
      return chosen.canceled || !path ? fail({ code: 'cancelled' }) : succeed(path)
    },
    offerDownload: () => {
      throw new Error('the desktop writes to folders that were chosen, it has no downloads')
    },
    printPage,
    showInFolder: (path) => shell.showItemInFolder(path),
    openAddress: (url) => {
      if (isOutside(url)) void shell.openExternal(url)
    },
  }
}
