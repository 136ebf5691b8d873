const headBytes = 8_192

/**
 * The text of a page: by its mark, by what it says of itself, else as UTF-8 or as Windows' Western
 * letters.
 */
export function pageText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const utf8 = decoded(bytes, 'utf-8')
  const said = saidEncoding(bytes)
  // Saved anew as UTF-8 by a browser, a page may still say what it once was; text in another
  // encoding is hardly ever valid UTF-8.
  if (utf8 !== null) return utf8
  return (
    (said !== null ? decoded(bytes, said) : null) ?? new TextDecoder('windows-1252').decode(bytes)
  )
}

function saidEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes))
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w:-]{2,40})/i.exec(head)?.[1]?.toLowerCase() ?? null
}

/** Null for an encoding that nobody knows, and for bytes that are none of its text. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
