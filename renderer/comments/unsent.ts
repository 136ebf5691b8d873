import { z } from 'zod'
import { type Anchor, anchorSchema, longestComment } from '#shared/comments/thread.ts'

/**
 * A comment that somebody has begun to write, about something of the story, or an answer in a
 * thread.
 */
interface Unsent {
  text: string
  /** Null where it is an answer. */
  anchor: Anchor | null
}

const unsentSchema = z.strictObject({
  text: z.string().min(1).max(longestComment),
  anchor: anchorSchema.nullable(),
})

/**
 * Kept beside the story until it is sent or cancelled, so that no other tab, narrow window, other
 * story or end of the program takes away what was written.
 */
function keyOf(articleId: string, threadId: string | null): string {
  return `toa-soan.unsent.${articleId}.${threadId ?? 'new'}`
}

export function readUnsent(articleId: string, threadId: string | null): Unsent | null {
  try {
    const read = unsentSchema.safeParse(
      JSON.parse(localStorage.getItem(keyOf(articleId, threadId)) ?? ''),
    )
    return read.success ? read.data : null
  } catch {
    return null
  }
}

export function keepUnsent(articleId: string, threadId: string | null, unsent: Unsent): void {
  const key = keyOf(articleId, threadId)
  if (unsent.text.trim() === '') localStorage.removeItem(key)
  else localStorage.setItem(key, JSON.stringify(unsent))
}

/** Follows the words that a comment which is being written is about. */
export function moveUnsent(articleId: string, anchor: Anchor): void {
  const unsent = readUnsent(articleId, null)
  if (unsent) keepUnsent(articleId, null, { ...unsent, anchor })
}
