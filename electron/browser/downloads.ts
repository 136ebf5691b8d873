import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'

/**
 * Finished files that wait to be fetched, each once; the file goes when it was sent whole or the
 * server stops.
 */
export interface Downloads {
  /** Returns the address to fetch `path` from, to be saved as `fileName`. */
  offer(path: string, fileName: string): string
  /**
   * Sends the file of an address offered before, for a HEAD only what it is; false where there is
   * none. A transfer that breaks is thrown.
   */
  send(id: string, request: IncomingMessage, response: ServerResponse): Promise<boolean>
  /** Removes what was never fetched. */
  close(): Promise<void>
}

/** Returns the downloads of one server, none yet. */
export function createDownloads(): Downloads {
  const waiting = new Map<string, { path: string; fileName: string }>()
  return {
    offer(path, fileName) {
      const id = randomBytes(16).toString('hex')
      waiting.set(id, { path, fileName })
      return `/download/${id}`
    },
    async send(id, request, response) {
      const file = waiting.get(id)
      if (!file) return false
      const { size } = await stat(file.path)
      response.writeHead(200, {
        'content-type': 'application/octet-stream',
        'content-length': size,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
        'cache-control': 'no-store',
      })
      if (request.method === 'HEAD') {
        response.end()
        return true
      }
      await pipeline(createReadStream(file.path), response)
      waiting.delete(id)
      await rm(file.path, { force: true })
      return true
    },
    async close() {
      await Promise.all([...waiting.values()].map((file) => rm(file.path, { force: true })))
      waiting.clear()
    },
  }
}
