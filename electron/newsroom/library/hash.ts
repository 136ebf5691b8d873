import { createHash } from 'node:crypto'

/** SHA-256 of the UTF-8 of a text or of bytes, lower-case hexadecimal. */
export function sha256Of(content: string | Uint8Array): string {
  const hash = createHash('sha256')
  return (typeof content === 'string' ? hash.update(content, 'utf8') : hash.update(content)).digest('hex')
}
