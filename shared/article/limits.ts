/** The bounds of what one article may hold. Input past them is refused, never cut silently. */
export const limits = {
  /** UTF-16 units of an article's JSON text. */
  articleTextLength: 20_000_000,
  /** Nested objects and arrays in an article's JSON; the deepest real story needs about 20. */
  nesting: 64,
  /** Blocks of a body. */
  blocks: 20_000,
  photoBytes: 100 * 1024 * 1024,
  photoPixels: 120_000_000,
  /** A page, a text or wire JSON that is imported. */
  storyFileBytes: 25 * 1024 * 1024,
  /** A Word file with its pictures, packed; unpacked it is held to the limits of a zip. */
  wordBytes: 100 * 1024 * 1024,
  /** Entries and unpacked bytes of an imported zip. */
  zipEntries: 2_000,
  zipBytes: 500 * 1024 * 1024,
  /** A hand-off package as it comes; what is in it is held to the limits of a zip. */
  packageBytes: 520 * 1024 * 1024,
} as const
