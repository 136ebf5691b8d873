import { canonicalText } from '../article/canonical.ts'
import type { CommentEntry, Thread } from './thread.ts'

/**
 * Both sides' threads with all their entries. Merging is a union: whoever begins, however often and
 * in whatever order, the outcome is the same.
 */
export function mergeThreads(ours: readonly Thread[], theirs: readonly Thread[]): Thread[] {
  const byId = new Map<string, Thread>()
  for (const thread of [...ours, ...theirs]) {
    const known = byId.get(thread.id)
    byId.set(thread.id, known ? mergeThread(known, thread) : mergeThread(thread, thread))
  }
  return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}

function mergeThread(one: Thread, other: Thread): Thread {
  const entries = new Map<string, CommentEntry>()
  for (const entry of [...one.entries, ...other.entries]) {
    const known = entries.get(entry.id)
    entries.set(entry.id, known ? lesser(known, entry) : entry)
  }
  const { anchor, anchorSeq } = laterAnchor(one, other)
  return { id: one.id, anchor, anchorSeq, entries: [...entries.values()].sort(inOrder) }
}

/**
 * Entries are never changed; where a stranger's file says otherwise, both laptops choose the same
 * one.
 */
function lesser(one: CommentEntry, other: CommentEntry): CommentEntry {
  return canonicalText(one) <= canonicalText(other) ? one : other
}

function laterAnchor(one: Thread, other: Thread): Pick<Thread, 'anchor' | 'anchorSeq'> {
  if (one.anchorSeq !== other.anchorSeq) return one.anchorSeq > other.anchorSeq ? one : other
  return canonicalText(one.anchor) <= canonicalText(other.anchor) ? one : other
}

function inOrder(one: CommentEntry, other: CommentEntry): number {
  return one.seq - other.seq || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
}
