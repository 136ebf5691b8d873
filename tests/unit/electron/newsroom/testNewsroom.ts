import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { checkedEmit } from '#electron/newsroom/door.ts'
import type { Destination, Host } from '#electron/newsroom/host/host.ts'
import { type Newsroom, openNewsroom } from '#electron/newsroom/newsroom.ts'
import { succeed } from '#shared/contract/errors.ts'
import { temporaryFolder, valueOf } from './library/testLibrary.ts'

/** A host that records what it is asked and what the newsroom emits. */
export interface RecordingHost extends Host {
  readonly emitted: { name: string; payload: unknown }[]
  readonly asked: string[]
  backupTo: { kind: 'file'; path: string } | { kind: 'download' }
  handoffTo: { kind: 'file'; path: string } | { kind: 'download' }
}

/** A whole newsroom on a folder of its own, open until the test ends. */
export function temporaryNewsroom(folder = temporaryFolder()): {
  newsroom: Newsroom
  host: RecordingHost
} {
  const host = recordingHost(temporaryFolder())
  const newsroom = valueOf(openNewsroom(folder, { mode: 'write', holder: 'thử', host }))
  onTestFinished(() => {
    if (newsroom.library.database.open) newsroom.close()
  })
  return { newsroom, host }
}

function recordingHost(out: string): RecordingHost {
  const emitted: RecordingHost['emitted'] = []
  const asked: string[] = []
  const emit = checkedEmit((name, payload) => void emitted.push({ name, payload }))
  const destination: Destination = { kind: 'folder', path: out }
  const host: RecordingHost = {
    emitted,
    asked,
    backupTo: { kind: 'file', path: join(out, 'backup.zip') },
    handoffTo: { kind: 'file', path: join(out, 'handed.toasoan') },
    appVersion: '1.2.3',
    emit,
    exportPlaces: ['folder', 'zip'],
    chooseExportDestination: async () => succeed(destination),
    chooseBackupFile: async (name) => {
      asked.push(`backup ${name}`)
      return succeed(host.backupTo)
    },
    chooseHandoffFile: async (name) => {
      asked.push(`handoff ${name}`)
      return succeed(host.handoffTo)
    },
    offerDownload: (path, fileName) => {
      asked.push(`offer ${path}`)
      return `/downloads/${fileName}`
    },
    showInFolder: (path) => void asked.push(`show ${path}`),
    openAddress: (url) => void asked.push(`open ${url}`),
    readyToClose: () => void asked.push('close'),
  }
  return host
}
