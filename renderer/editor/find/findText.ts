import type { Node } from '@tiptap/pm/model'
import { foldWithOffsets } from '#shared/text/fold.ts'

export interface Range {
  from: number
  to: number
}

export interface Search {
  text: string
  /** Whether marks and case count: `Hội` is found by `hoi` only where they do not. */
  exact: boolean
}

interface Prepared {
  needle: string
  exact: boolean
}

/**
 * Every place where the searched text stands, in order, not overlapping. A text that goes across
 * blocks is not found.
 */
export function findAll(doc: Node, search: Search): Range[] {
  const needle = search.exact
    ? search.text.normalize('NFC')
    : foldWithOffsets(search.text.normalize('NFC')).folded
  if (needle.trim() === '') return []
  const prepared = { needle, exact: search.exact }
  const found: Range[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    for (const { from, to } of findInBlock(node, prepared)) {
      found.push({ from: position + 1 + from, to: position + 1 + to })
    }
    return false
  })
  return found
}

function findInBlock(block: Node, { needle, exact }: Prepared): Range[] {
  // A line break counts one in the document and one here.
  const text = block.textBetween(0, block.content.size, undefined, '\n')
  if (exact) return occurrences(text, needle, (at) => at)
  const { folded, offsets } = foldWithOffsets(text)
  return occurrences(folded, needle, (at) => offsets[at] ?? text.length)
}

function occurrences(text: string, needle: string, placeOf: (at: number) => number): Range[] {
  const ranges: Range[] = []
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    ranges.push({ from: placeOf(at), to: placeOf(at + needle.length) })
  }
  return ranges
}
