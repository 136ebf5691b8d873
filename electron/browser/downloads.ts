import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'

/** Finished files that wait to be fetched, each once; the file goes when it was fetched or the server stops. */
export interface Downloads {
  /** Answers the address to fetch `path` from, to be saved as `fileName`. */
  offer(path: string, fileName: string): string
  /** Sends the file of an address offered before; false where there is none. */
  send(id: string, response: ServerResponse): Promise<boolean>
  /** Removes what was never fetched. */
  close(): Promise<void>
}

export function createDownloads(): Downloads {
  const waiting = new Map<string, { path: string; fileName: string }>()
  return {
    offer(path, fileName) {
      const id = randomBytes(16).toString('hex')
      waiting.set(id, { path, fileName })
      return `/download/${id}`
    },
    async send(id, response) {
      const file = waiting.get(id)
      if (!file) return false
      waiting.delete(id)
      const { size } = await stat(file.path)
      response.writeHead(200, {
        'content-type': 'application/octet-stream',
        'content-length': size,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
        'cache-control': 'no-store',
      })
      try {
        await pipeline(createReadStream(file.path), response)
      } finally {
        await rm(file.path, { force: true })
      }
      return true
    },
    async close() {
      await Promise.all([...waiting.values()].map((file) => rm(file.path, { force: true })))
      waiting.clear()
    },
  }
}
