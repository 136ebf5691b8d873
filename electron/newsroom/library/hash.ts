import { createHash } from 'node:crypto'
import { canonicalText } from '#shared/article/canonical.ts'
import { readJson } from '#shared/article/read.ts'

/** SHA-256 of the UTF-8 of a text or of bytes, lower-case hexadecimal. */
export function sha256Of(content: string | Uint8Array): string {
  const hash = createHash('sha256')
  return (typeof content === 'string' ? hash.update(content, 'utf8') : hash.update(content)).digest(
    'hex',
  )
}

/** Ids that are the same, in the same order, wherever they come from the same seed. */
export function idsFrom(seed: string): () => string {
  let count = 0
  return () => {
    const hash = sha256Of(`${seed} ${count++}`)
    // Version 8 of RFC 9562: of one's own making.
    return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
  }
}

/** A JSON text with its keys in the fixed order; what is not even JSON stays as it is. */
export function canonicalJson(text: string): string {
  const json = readJson(text)
  return json.ok ? canonicalText(json.value) : text
}
