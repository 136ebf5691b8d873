import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * The largest request taken, in bytes: an article's JSON at its limit with room for three-byte
 * letters.
 */
const largestBody = 64 * 1024 * 1024

/** All of a request's body, or null once it is over `limit` bytes. */
export async function readBody(
  request: IncomingMessage,
  limit = largestBody,
): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.byteLength
    if (length > limit) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Refuses with a plain sentence for the user who may be reading. */
export function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(`${sentence}\n`)
}

/** Answers with all of `bytes`, and says how many they are. */
export function send(
  response: ServerResponse,
  bytes: Uint8Array,
  headers: Record<string, string>,
): void {
  response.writeHead(200, { ...headers, 'content-length': bytes.byteLength })
  response.end(bytes)
}
