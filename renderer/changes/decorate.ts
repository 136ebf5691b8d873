import type { Node } from '@tiptap/pm/model'
import { DecorationSet } from '@tiptap/pm/view'
import type { Change, Edit, Piece } from '#shared/changes/change.ts'
import type { Difference } from '#shared/changes/difference.ts'
import type { Overlay, OverlaySlot, OverlayStretch } from '#shared/changes/overlay.ts'
import { sizeOf } from '#shared/changes/words.ts'
import { cut } from '#shared/text/cut.ts'
import { t } from '../ui/language.ts'
import { editWords, pieceText, statesOf } from './changeWords.ts'
import { element, deletedPhoto } from './marks.ts'
import type { Range } from './visibleRange.ts'
import { type Look, MarkSheet } from './markSheet.ts'

interface Shown {
  decorations: DecorationSet
  /** By the id of the change; what is not in the text has none. */
  ranges: ReadonlyMap<string, Range>
}

/** Characters of a moved or replaced text that a note repeats. */
const inNote = 80

/**
 * The marks for a difference whose later side is `doc`: of all its blocks, or only of those that
 * touch `within`. The places of the changes are answered for all.
 */
export function shownChanges(
  doc: Node,
  difference: Difference,
  look: Look,
  within: Range | null = null,
): Shown {
  return new Marking(doc, difference, { look, within }).shown(difference)
}

/** Goes through text and difference side by side. */
class Marking {
  private readonly doc: Node
  private readonly within: Range | null
  private readonly changes: ReadonlyMap<string, Change>
  private readonly sheet: MarkSheet
  private readonly ranges = new Map<string, Range>()
  /** Before the block of the story that is being gone through; notes stand there. */
  private blockAt = 0
  /** Where to mark it; null while blocks are gone through that are not to be marked. */
  private marks: MarkSheet | null

  constructor(
    doc: Node,
    { changes }: Difference,
    { look, within }: { look: Look; within: Range | null },
  ) {
    this.doc = doc
    this.within = within
    this.changes = new Map(changes.map((change) => [change.id, change]))
    this.sheet = new MarkSheet(doc.type.schema, look)
    this.marks = this.sheet
  }

  shown({ headline, standfirst, body }: Difference): Shown {
    const first = this.doc.child(0)
    const start = first.nodeSize + this.doc.child(1).nodeSize
    this.overlay(headline, first, 0)
    this.overlay(standfirst, this.doc.child(1), first.nodeSize)
    this.slots(body, { parent: this.doc, start, index: 2 })
    return {
      decorations: DecorationSet.create(this.doc, this.sheet.decorations),
      ranges: this.ranges,
    }
  }

  private slots(
    slots: readonly OverlaySlot[],
    { parent, start, index }: { parent: Node; start: number; index: number },
  ): void {
    let at = start
    let next = index
    for (const slot of slots) {
      const from = { at, next }
      for (let count = nodesOf(slot); count > 0; count--) at += parent.child(next++).nodeSize
      if (parent === this.doc) this.enterBlock({ from: from.at, to: at })
      this.slot(slot, { parent, node: parent.maybeChild(from.next), at: from.at })
    }
  }

  private enterBlock({ from, to }: Range): void {
    const { within } = this
    this.blockAt = from
    this.marks = within === null || (from <= within.to && to >= within.from) ? this.sheet : null
  }

  /** A place among siblings; `node` is what stands there now, or after what went. */
  private slot(
    slot: OverlaySlot,
    { parent, node, at }: { parent: Node; node: Node | null; at: number },
  ): void {
    if ('piece' in slot) {
      if (slot.kind === 'removed') this.removed(slot.changeId, slot.piece, { parent, at })
      else this.added(slot.changeId, node!, at)
    } else if (slot.kind === 'movedFrom') {
      if (parent === this.doc) this.movedAway(slot)
    } else {
      if (slot.kind === 'movedTo') this.moved(slot.changeId, node!, at)
      this.overlay(slot.overlay, node!, at)
    }
  }

  private overlay(overlay: Overlay, node: Node, at: number): void {
    const { changeIds, retyped, fields, content } = overlay
    if (changeIds.length === 0) return
    for (const changeId of [
      ...(retyped === null ? [] : [retyped]),
      ...fields.map((field) => field.changeId),
    ])
      this.property(changeId, node, at)
    if (content.kind === 'text') this.text(content.stretches, at + 1)
    else if (content.kind === 'pieces')
      this.slots(content.slots, { parent: node, start: at + 1, index: 0 })
    else if (content.kind === 'whole') this.whole(content.changeId, overlay, node, at)
  }

  private text(stretches: readonly OverlayStretch[], start: number): void {
    let at = start
    for (const { changeId, before, after } of stretches) {
      const from = at
      at = after.reduce((end, token) => end + sizeOf(token), from)
      if (changeId === null) continue
      this.ranges.set(changeId, { from, to: at })
      if (this.editOf(changeId).kind === 'marks')
        this.marks?.inline(changeId, { from, to: at }, 'marks')
      else {
        if (before.length > 0) this.marks?.deleted(changeId, before, from)
        this.marks?.inserted(changeId, after, from)
      }
    }
  }

  private added(changeId: string, node: Node, at: number): void {
    this.block(changeId, node, at)
    this.marks?.inline(changeId, { from: at, to: at + node.nodeSize }, 'ins')
    if (node.isAtom || node.type.name === 'figure')
      this.note(changeId, () => [editWords(this.editOf(changeId))])
  }

  private moved(changeId: string, node: Node, at: number): void {
    this.block(changeId, node, at)
    this.note(changeId, () => [t('changes:movedHere')])
  }

  private movedAway({ changeId, overlay }: { changeId: string; overlay: Overlay }): void {
    this.note(changeId, () => [t('changes:movedAway'), cut(pieceText(overlay.after[0]!), inNote)])
  }

  private removed(
    changeId: string,
    piece: Piece,
    { parent, at }: { parent: Node; at: number },
  ): void {
    this.ranges.set(changeId, { from: at, to: at })
    this.marks?.removed(changeId, piece, { within: parent.type.name, at })
  }

  private property(changeId: string, node: Node, at: number): void {
    this.ranges.set(changeId, { from: at, to: at + node.nodeSize })
    this.note(changeId, () => {
      const edit = this.editOf(changeId)
      if (edit.kind === 'field' && edit.field === 'photoId')
        return [editWords(edit), element('del', {}, deletedPhoto(String(edit.before)))]
      const [was, is] = statesOf(edit).map((text) => cut(text, inNote))
      return [editWords(edit), was ? element('del', {}, was) : '', is ? element('ins', {}, is) : '']
    })
  }

  private whole(changeId: string, { before }: Overlay, node: Node, at: number): void {
    if (at === this.blockAt) this.removed(changeId, before[0]!, { parent: this.doc, at })
    else this.property(changeId, node, at)
    this.block(changeId, node, at)
    this.marks?.inline(changeId, { from: at, to: at + node.nodeSize }, 'ins')
  }

  private block(changeId: string, node: Node, at: number): void {
    const range = { from: at, to: at + node.nodeSize }
    this.ranges.set(changeId, range)
    this.marks?.block(changeId, range)
  }

  /** A line over the block that is being gone through. */
  private note(changeId: string, parts: () => readonly (string | HTMLElement)[]): void {
    if (!this.ranges.has(changeId))
      this.ranges.set(changeId, { from: this.blockAt, to: this.blockAt })
    this.marks?.note(changeId, parts(), this.blockAt)
  }

  private editOf(changeId: string): Edit {
    return this.changes.get(changeId)!.edit
  }
}

/** How many nodes of the text a place among siblings stands for. */
function nodesOf(slot: OverlaySlot): number {
  if ('piece' in slot) return slot.kind === 'added' ? 1 : 0
  return slot.kind === 'movedFrom' ? 0 : slot.overlay.after.length
}
