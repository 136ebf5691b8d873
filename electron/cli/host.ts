import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Emit } from '#shared/contract/contract.ts'
import { fail, succeed } from '#shared/contract/errors.ts'
import type { ExportPlace } from '#shared/contract/publishing.ts'
import type { Host } from '../newsroom/host/host.ts'

/** Returns what the newsroom asks the user with what the command line said beforehand. */
export interface Answers {
  appVersion: string
  /** Absolute, for whichever is asked for. */
  exportTo?: Record<ExportPlace, string>
  backupFile?: string
  handoffFile?: string
  emit?: Emit
}

/** Returns the host that the command line is. */
export function commandHost({
  appVersion,
  exportTo,
  backupFile,
  handoffFile,
  emit,
}: Answers): Host {
  const nothingToDo = () => undefined
  return {
    appVersion,
    emit: emit ?? nothingToDo,
    exportPlaces: ['folder', 'zip'],
    chooseExportDestination: async (place) =>
      exportTo === undefined
        ? fail({ code: 'cancelled' })
        : succeed({ kind: place, path: exportTo[place] }),
    chooseBackupFile: async () =>
      backupFile === undefined
        ? fail({ code: 'cancelled' })
        : succeed({ kind: 'file', path: backupFile }),
    chooseHandoffFile: async () =>
      handoffFile === undefined
        ? fail({ code: 'cancelled' })
        : succeed({ kind: 'file', path: handoffFile }),
    offerDownload: () => {
      throw new Error('the command line has no downloads')
    },
    showInFolder: nothingToDo,
    openAddress: nothingToDo,
    readyToClose: nothingToDo,
  }
}

/**
 * Read from the package two folders up, which is the same from the source and from what is built of
 * it.
 */
export function appVersion(): string {
  const file = join(import.meta.dirname, '../../package.json')
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }
  return version
}
