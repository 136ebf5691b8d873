import { succeed } from '#shared/contract/errors.ts'
import type { Host } from '../newsroom/host/host.ts'
import type { Downloads } from './downloads.ts'
import type { ServerResponse } from 'node:http'
import type { Emit } from '#shared/contract/contract.ts'
import { checkedEmit } from '../newsroom/door.ts'

/** Every open page hears every event, as server-sent events of the form `{ name, payload }`. */
export interface Listeners {
  emit: Emit
  add(response: ServerResponse): void
  /** Ends all streams, so that the server can stop. */
  close(): void
}

/** A line now and then keeps a sleeping connection from being dropped, in milliseconds. */
const heartbeat = 25_000

/** Returns the open pages of one server, none yet. */
export function createListeners(): Listeners {
  const open = new Set<ServerResponse>()
  const timer = setInterval(() => open.forEach((response) => response.write(':\n\n')), heartbeat)
  timer.unref()
  return {
    emit: checkedEmit((name, payload) => {
      const message = `data: ${JSON.stringify({ name, payload })}\n\n`
      for (const response of open) response.write(message)
    }),
    add(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write('retry: 1000\n\n')
      open.add(response)
      response.on('close', () => open.delete(response))
    },
    close() {
      clearInterval(timer)
      for (const response of open) response.end()
    },
  }
}

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
