import { TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Mark } from '@tiptap/pm/model'
import type { Mend } from '#shared/checks/finding.ts'
import { leanRewrite } from '#shared/checks/mends.ts'
import { placedFigure } from '../editor/figure/figures.ts'
import { partAt, rangeIn } from '../editor/positions.ts'

/** A mend of the text and its figures, which is a step of the editor's undo. */
export type TextMend = Exclude<
  Mend,
  { kind: 'authors' | 'source' | 'removeRelated' | 'rewriteTeaser' }
>

/** The change of a mend, added to a transaction; nothing where its place is gone. */
export function mendingStep(tr: Transaction, mend: TextMend): Transaction {
  switch (mend.kind) {
    case 'removeBlock':
      return removeBlock(tr, mend.blockId)
    case 'credit':
      return setFigure(tr, mend.figureId, { photographer: mend.photographer, source: mend.source })
    case 'keepPosition':
      return setFigure(tr, mend.figureId, { publishesPosition: false })
    case 'rewrite':
      return rewrite(tr, mend)
    default:
      return relink(tr, mend)
  }
}

/** The only block of a story stays. */
function removeBlock(tr: Transaction, blockId: string): Transaction {
  const part = partAt(tr.doc, { kind: 'block', blockId, range: null })
  if (!part || tr.doc.childCount === 3) return tr
  const { position, node } = part
  tr.delete(position, position + node.nodeSize)
  const near = tr.doc.resolve(Math.min(position, tr.doc.content.size))
  return tr.setSelection(TextSelection.near(near, -1))
}

function setFigure(tr: Transaction, figureId: string, attrs: Record<string, unknown>): Transaction {
  const placed = placedFigure(tr.doc, figureId)
  if (placed)
    for (const [name, value] of Object.entries(attrs))
      tr.setNodeAttribute(placed.position, name, value)
  return tr
}

function relink(tr: Transaction, { place, href }: Extract<Mend, { kind: 'relink' }>): Transaction {
  const part = partAt(tr.doc, place)
  const range = part && place.range && rangeIn(part, place.range)
  const link = tr.doc.type.schema.marks['link']
  if (!range || !link) return tr
  tr.removeMark(range.from, range.to, link)
  return href === null ? tr : tr.addMark(range.from, range.to, link.create({ href }))
}

/** New words look like the first of those that they replace, or like what stands before them. */
function rewrite(
  tr: Transaction,
  { place, was, text }: Extract<Mend, { kind: 'rewrite' }>,
): Transaction {
  const part = partAt(tr.doc, place)
  const range = part && place.range && rangeIn(part, place.range)
  if (!range || tr.doc.textBetween(range.from, range.to, '', '\n') !== was) return tr
  const lean = leanRewrite(was, text)
  const from = range.from + lean.from
  const to = range.from + lean.to
  if (lean.text === '') return tr.delete(from, to)
  const marks: readonly Mark[] =
    (from < to ? tr.doc.nodeAt(from) : tr.doc.resolve(from).nodeBefore)?.marks ?? []
  return tr.replaceWith(from, to, tr.doc.type.schema.text(lean.text, marks))
}
