import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { checkedEmit } from '#electron/newsroom/door.ts'
import type { Destination, Host } from '#electron/newsroom/host/host.ts'
import { type Newsroom, openNewsroom } from '#electron/newsroom/newsroom.ts'
import { succeed } from '#shared/contract/errors.ts'
import { temporaryFolder, valueOf } from './library/desk.ts'

/** A host that notes what it is asked and told. */
export interface NotingHost extends Host {
  readonly told: { name: string; payload: unknown }[]
  readonly asked: string[]
  backupTo: { kind: 'file'; path: string } | { kind: 'download' }
  handoffTo: { kind: 'file'; path: string } | { kind: 'download' }
}

/** A whole newsroom on a folder of its own, open until the test ends. */
export function temporaryNewsroom(folder = temporaryFolder()): {
  newsroom: Newsroom
  host: NotingHost
} {
  const host = notingHost(temporaryFolder())
  const newsroom = valueOf(openNewsroom(folder, { mode: 'write', holder: 'thử', host }))
  onTestFinished(() => {
    if (newsroom.library.database.open) newsroom.close()
  })
  return { newsroom, host }
}

function notingHost(out: string): NotingHost {
  const told: NotingHost['told'] = []
  const asked: string[] = []
  const emit = checkedEmit((name, payload) => void told.push({ name, payload }))
  const destination: Destination = { kind: 'folder', path: out }
  const host: NotingHost = {
    told,
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
