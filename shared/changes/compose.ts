import type { Piece } from './change.ts'
import type { Overlay, OverlaySlot, OverlayStretch } from './overlay.ts'
import { blocksOf } from './words.ts'

/** Whether a change is to be in what is composed. */
export type Accepts = (changeId: string) => boolean

/**
 * The pieces that a choice of changes leads to; with all of them the later ones, with none the
 * earlier ones, as they are.
 */
export function compose(overlay: Overlay, accepts: Accepts): readonly Piece[] {
  if (overlay.changeIds.every(accepts)) return overlay.after
  if (!overlay.changeIds.some(accepts)) return overlay.before
  const first = head(overlay, accepts)
  const { content } = overlay
  switch (content.kind) {
    case 'none':
      return [first]
    case 'text':
      return textBlocks(first, content.stretches, accepts)
    case 'pieces':
      return [{ ...first, content: filled(composeSlots(content.slots, accepts), content) }]
    default:
      return accepts(content.changeId) ? overlay.after : overlay.before
  }
}

function head({ before, after, retyped, fields }: Overlay, accepts: Accepts): Piece {
  const { content: _, ...base } = retyped === null || accepts(retyped) ? after[0]! : before[0]!
  if (fields.length === 0) return base
  const chosen = fields.map(({ changeId, name }) => {
    const { attrs } = accepts(changeId) ? after[0]! : before[0]!
    return [name, attrs?.[name]] as const
  })
  return { ...base, attrs: { ...base.attrs, ...Object.fromEntries(chosen) } }
}

function textBlocks(first: Piece, stretches: readonly OverlayStretch[], accepts: Accepts): Piece[] {
  const chosen = stretches.flatMap(({ changeId, before, after }) =>
    changeId === null || accepts(changeId) ? after : before,
  )
  return blocksOf(first, chosen)
}

/**
 * Siblings that a choice of changes leads to; none where everything went and nothing that came was
 * accepted.
 */
export function composeSlots(slots: readonly OverlaySlot[], accepts: Accepts): readonly Piece[] {
  return slots.flatMap((slot): readonly Piece[] => {
    switch (slot.kind) {
      case 'kept':
        return compose(slot.overlay, accepts)
      case 'removed':
        return accepts(slot.changeId) ? [] : [slot.piece]
      case 'added':
        return accepts(slot.changeId) ? [slot.piece] : []
      case 'movedFrom':
        return accepts(slot.changeId) ? [] : compose(slot.overlay, accepts)
      default:
        return accepts(slot.changeId) ? compose(slot.overlay, accepts) : []
    }
  })
}

/** A list without an item is none, so one that lost its text stays. */
function filled(
  pieces: readonly Piece[],
  { slots, least }: { slots: readonly OverlaySlot[]; least: number },
): readonly Piece[] {
  const slot = slots[least - 1]
  if (pieces.length >= least || slot === undefined) return pieces
  return [...pieces, withoutText('piece' in slot ? slot.piece : slot.overlay.before[0]!)]
}

/** The least that a piece can be without its text. */
export function withoutText(piece: Piece): Piece {
  const { content = [], ...head } = piece
  switch (piece.type) {
    case 'listItem':
    case 'quote':
    case 'bulletList':
    case 'orderedList':
    case 'tableCell':
    case 'tableHeader':
      return { ...head, content: content.slice(0, 1).map(withoutText) }
    case 'tableRow':
      return { ...head, content: content.map(withoutText) }
    default:
      return head
  }
}
