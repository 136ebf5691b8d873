import type { Inline, Mark } from '../../article/document.ts'
import { inlineText } from '../../article/plainText.ts'
import { cleanText } from './cleanText.ts'
import { type Child, element } from './markup.ts'

const tags = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  subscript: 'sub',
  superscript: 'sup',
} as const

/**
 * Running text. Neighbours with the same link share one `a`, so that it is one link to tab to and
 * to hear.
 */
export function inlineMarkup(content: readonly Inline[] | undefined): Child {
  return linkRuns(content ?? []).map(({ href, pieces }) => {
    const inside = pieces.map(pieceMarkup)
    if (href === null || isBlank(pieces)) return inside
    return element('a', { href, rel: 'noopener' }, inside)
  })
}

/** True where nobody would see anything. */
export function isBlank(content: readonly Inline[] | undefined): boolean {
  return cleanText(inlineText(content)).trim() === ''
}

function linkRuns(content: readonly Inline[]): { href: string | null; pieces: Inline[] }[] {
  const runs: { href: string | null; pieces: Inline[] }[] = []
  for (const piece of content) {
    const href = hrefOf(piece.marks)
    const run = runs.at(-1)
    if (run && run.href === href) run.pieces.push(piece)
    else runs.push({ href, pieces: [piece] })
  }
  return runs
}

function hrefOf(marks: readonly Mark[] | undefined): string | null {
  const link = marks?.find((mark) => mark.type === 'link')
  return link ? link.attrs.href : null
}

function pieceMarkup(piece: Inline): Child {
  if (piece.type === 'hardBreak') return element('br', {})
  return (piece.marks ?? []).reduceRight<Child>(
    (inside, mark) => (mark.type === 'link' ? inside : element(tags[mark.type], {}, inside)),
    piece.text,
  )
}
