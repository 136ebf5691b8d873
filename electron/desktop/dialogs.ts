import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import type { i18n } from 'i18next'
import type { Emit } from '../../shared/contract/contract.ts'
import { fail, succeed } from '../../shared/contract/errors.ts'
import type { Host } from '../newsroom/host.ts'
import { isOutside } from './addresses.ts'

/** What the newsroom asks of the desktop: the system's own dialogs and programs. */
export function desktopHost(parts: {
  window: BrowserWindow
  emit: Emit
  /** Looked up at each use, as the language can change. */
  t: () => i18n['t']
  readyToClose: () => void
}): Host {
  const { window, emit, t, readyToClose } = parts
  return {
    appVersion: app.getVersion(),
    emit,
    readyToClose,
    chooseExportDestination: async () => {
      const chosen = await dialog.showOpenDialog(window, {
        title: t()('desktop:exportFolder.title'),
        buttonLabel: t()('desktop:exportFolder.choose'),
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      })
      const path = chosen.filePaths[0]
      return chosen.canceled || !path ? fail({ code: 'cancelled' }) : succeed({ kind: 'folder', path })
    },
    chooseBackupFile: async (suggestedName) => {
      const chosen = await dialog.showSaveDialog(window, {
        title: t()('desktop:backupFile.title'),
        buttonLabel: t()('desktop:backupFile.choose'),
        defaultPath: join(app.getPath('documents'), basename(suggestedName)),
      })
      return chosen.canceled || !chosen.filePath
        ? fail({ code: 'cancelled' })
        : succeed({ kind: 'file', path: chosen.filePath })
    },
    offerDownload: () => {
      throw new Error('the desktop writes to folders that were chosen, it has no downloads')
    },
    showInFolder: (path) => shell.showItemInFolder(path),
    openAddress: (url) => {
      if (isOutside(url)) void shell.openExternal(url)
    },
  }
}
