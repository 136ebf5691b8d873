import { TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Mend } from '../../shared/checks/finding.ts'
import { placedFigure } from '../figure/figures.ts'
import { partAt, rangeIn } from './positions.ts'

/** A mend of the text and its figures, which is a step of the editor's undo. */
export type TextMend = Exclude<Mend, { kind: 'authors' | 'source' | 'removeRelated' }>

/** The change of a mend, added to a transaction; nothing where its place is gone. */
export function mendingStep(tr: Transaction, mend: TextMend): Transaction {
  switch (mend.kind) {
    case 'removeBlock':
      return removeBlock(tr, mend.blockId)
    case 'credit':
      return setFigure(tr, mend.figureId, { photographer: mend.photographer, source: mend.source })
    case 'keepPosition':
      return setFigure(tr, mend.figureId, { publishesPosition: false })
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
    for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(placed.position, name, value)
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
