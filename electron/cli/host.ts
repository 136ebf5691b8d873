import type { Emit } from '../../shared/contract/contract.ts'
import { fail, succeed } from '../../shared/contract/errors.ts'
import type { Host } from '../newsroom/host.ts'

/** Answers what the newsroom asks a person with what the command line said beforehand. */
export interface Answers {
  appVersion: string
  exportFolder?: string
  backupFile?: string
  emit?: Emit
}

export function commandHost({ appVersion, exportFolder, backupFile, emit }: Answers): Host {
  const nothingToDo = () => undefined
  return {
    appVersion,
    emit: emit ?? nothingToDo,
    chooseExportDestination: async () =>
      exportFolder === undefined
        ? fail({ code: 'cancelled' })
        : succeed({ kind: 'folder', path: exportFolder }),
    chooseBackupFile: async () =>
      backupFile === undefined ? fail({ code: 'cancelled' }) : succeed({ kind: 'file', path: backupFile }),
    offerDownload: () => {
      throw new Error('the command line has no downloads')
    },
    showInFolder: nothingToDo,
    openAddress: nothingToDo,
    readyToClose: nothingToDo,
  }
}
