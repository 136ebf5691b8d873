import type { Node } from '@tiptap/pm/model'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Authorship, unknown } from '../../shared/changes/authorship.ts'
import type { Change, Piece } from '../../shared/changes/change.ts'
import type { Difference } from '../../shared/changes/difference.ts'
import type { Merged, MergedSlot, MergedStretch } from '../../shared/changes/merged.ts'
import { inlinesOf, sizeOf, type Token } from '../../shared/changes/words.ts'
import { cut } from '../../shared/text/cut.ts'
import { t } from '../shell/language.ts'
import { authorClass } from './authorLooks.ts'
import { deedWords, statesOf } from './changeWords.ts'
import { element, removedDom, textOf, wordsDom } from './marks.ts'

/** How changes look at the moment. */
export interface Look {
  authorship: Authorship | null
  /** How an author is named on pointing at a change. */
  nameOf: (author: number) => string
  /** The change that a person is at. */
  current: string | null
}

/** Where a change is on the paper. */
export interface Range {
  from: number
  to: number
}

interface Shown {
  decorations: DecorationSet
  /** By the id of the change; what is not in the text has none. */
  ranges: ReadonlyMap<string, Range>
}

/** Characters of a moved or replaced text that a note repeats. */
const inNote = 80

/** The marks for a difference whose later side is `doc`. */
export function shownChanges(doc: Node, difference: Difference, look: Look): Shown {
  return new Marking(doc, difference, look).shown(difference)
}

type Side = 'before' | 'after'

/** Goes through text and difference side by side. */
class Marking {
  private readonly doc: Node
  private readonly look: Look
  private readonly changes: ReadonlyMap<string, Change>
  private readonly decorations: Decoration[] = []
  private readonly ranges = new Map<string, Range>()
  /** Before the block of the story that is being gone through; notes stand there. */
  private blockAt = 0

  constructor(doc: Node, difference: Difference, look: Look) {
    this.doc = doc
    this.look = look
    this.changes = new Map(difference.changes.map((change) => [change.id, change]))
  }

  shown({ headline, standfirst, body }: Difference): Shown {
    const first = this.doc.child(0)
    const start = first.nodeSize + this.doc.child(1).nodeSize
    this.merged(headline, first, 0)
    this.merged(standfirst, this.doc.child(1), first.nodeSize)
    this.slots(body, { parent: this.doc, start, index: 2 })
    return { decorations: DecorationSet.create(this.doc, this.decorations), ranges: this.ranges }
  }

  private slots(
    slots: readonly MergedSlot[],
    { parent, start, index }: { parent: Node; start: number; index: number },
  ): void {
    let at = start
    let next = index
    const pass = (count: number): void => {
      for (; count > 0; count--) at += parent.child(next++).nodeSize
    }
    for (const slot of slots) {
      if (parent === this.doc) this.blockAt = at
      if ('piece' in slot) {
        if (slot.kind === 'removed') this.removed(slot, parent, at)
        else this.added(slot.changeId, parent.child(next), at)
        pass(slot.kind === 'added' ? 1 : 0)
      } else if (slot.kind === 'movedFrom') {
        if (parent === this.doc) this.movedAway(slot)
      } else {
        if (slot.kind === 'movedTo') this.moved(slot.changeId, parent.child(next), at)
        this.merged(slot.merged, parent.child(next), at)
        pass(slot.merged.after.length)
      }
    }
  }

  private merged(merged: Merged, node: Node, at: number): void {
    const { changeIds, retyped, fields, content } = merged
    if (changeIds.length === 0) return
    for (const changeId of [...(retyped === null ? [] : [retyped]), ...fields.map((field) => field.changeId)])
      this.property(changeId, node, at)
    if (content.kind === 'text') this.text(content.stretches, at + 1)
    else if (content.kind === 'pieces') this.slots(content.slots, { parent: node, start: at + 1, index: 0 })
    else if (content.kind === 'whole') this.whole(content.changeId, merged, node, at)
  }

  private text(stretches: readonly MergedStretch[], start: number): void {
    let at = start
    for (const { changeId, before, after } of stretches) {
      const from = at
      at = after.reduce((end, token) => end + sizeOf(token), from)
      if (changeId === null) continue
      this.ranges.set(changeId, { from, to: at })
      if (this.changes.get(changeId)?.deed.kind === 'marks') this.inline(changeId, { from, to: at }, 'marks')
      else {
        if (before.length > 0) this.gone(changeId, before, from)
        this.come(changeId, after, from)
      }
    }
  }

  /** Words that went stand before those that came. Several authors took them out: each a mark of its own. */
  private gone(changeId: string, tokens: readonly Token[], at: number): void {
    let turn = 0
    for (const { author, run } of this.runs(changeId, 'before', tokens)) {
      const attributes = this.attributes(changeId, 'del', author)
      const key = [attributes['class'], changeId, turn++, JSON.stringify(run)].join(' ')
      const { schema } = this.doc.type
      const toDOM = (): HTMLElement => {
        const dom = element('del', attributes)
        for (const part of byBlocks(run)) {
          if (part.begins) dom.append('¶')
          dom.append(wordsDom(schema, inlinesOf(part.tokens)))
        }
        return dom
      }
      this.decorations.push(Decoration.widget(at, toDOM, { side: -1, key, marks: [], ignoreSelection: true }))
    }
  }

  private come(changeId: string, tokens: readonly Token[], from: number): void {
    let at = from
    for (const { author, run } of this.runs(changeId, 'after', tokens)) {
      const to = run.reduce((end, token) => end + sizeOf(token), at)
      this.inline(changeId, { from: at, to }, 'ins', author)
      for (const token of run) {
        if (token.kind === 'block') this.parted(changeId, at, author)
        at += sizeOf(token)
      }
    }
  }

  /** The sign of a paragraph that was split, at the end of its first part. */
  private parted(changeId: string, at: number, author: number): void {
    const attributes = this.attributes(changeId, 'ins', author)
    const key = `${attributes['class']} ${changeId} ¶ ${at}`
    this.decorations.push(
      Decoration.widget(at, () => element('ins', attributes, '¶'), { side: 1, key, ignoreSelection: true }),
    )
  }

  private inline(changeId: string, { from, to }: Range, kind: 'ins' | 'marks', author?: number): void {
    if (from === to) return
    const by = author ?? this.authorOf(changeId)
    const tag = kind === 'ins' ? { nodeName: 'ins' } : {}
    this.decorations.push(
      Decoration.inline(
        from,
        to,
        { ...tag, ...this.attributes(changeId, kind, by) },
        { inclusiveEnd: kind === 'ins' },
      ),
    )
  }

  private added(changeId: string, node: Node, at: number): void {
    const range = { from: at, to: at + node.nodeSize }
    this.block(changeId, range)
    this.inline(changeId, range, 'ins')
    if (node.isAtom || node.type.name === 'figure')
      this.note(changeId, [deedWords(this.changes.get(changeId)!.deed)])
  }

  private moved(changeId: string, node: Node, at: number): void {
    this.block(changeId, { from: at, to: at + node.nodeSize })
    this.note(changeId, [t('changes:movedHere')])
  }

  private movedAway({ changeId, merged }: { changeId: string; merged: Merged }): void {
    this.note(changeId, [t('changes:movedAway'), cut(textOf(merged.after[0]!), inNote)])
  }

  private removed({ changeId, piece }: { changeId: string; piece: Piece }, parent: Node, at: number): void {
    const attributes = this.attributes(changeId, 'removed', this.authorOf(changeId))
    this.ranges.set(changeId, { from: at, to: at })
    const { schema } = this.doc.type
    const within = parent.type.name
    const key = `${attributes['class']} ${changeId} ${JSON.stringify(piece)}`
    this.decorations.push(
      Decoration.widget(at, () => removedDom(schema, piece, { within, attributes }), {
        side: -1,
        key,
        ignoreSelection: true,
      }),
    )
  }

  private property(changeId: string, node: Node, at: number): void {
    const { deed } = this.changes.get(changeId)!
    this.ranges.set(changeId, { from: at, to: at + node.nodeSize })
    const [was, is] = statesOf(deed).map((text) => cut(text, inNote))
    this.note(changeId, [
      deedWords(deed),
      was ? element('del', {}, was) : '',
      is ? element('ins', {}, is) : '',
    ])
  }

  private whole(changeId: string, { before }: Merged, node: Node, at: number): void {
    const range = { from: at, to: at + node.nodeSize }
    if (at === this.blockAt) this.removed({ changeId, piece: before[0]! }, this.doc, at)
    else this.property(changeId, node, at)
    this.block(changeId, range)
    this.inline(changeId, range, 'ins')
  }

  private block(changeId: string, range: Range): void {
    this.ranges.set(changeId, range)
    this.decorations.push(
      Decoration.node(range.from, range.to, {
        class: this.classOf(changeId, 'block', this.authorOf(changeId)),
      }),
    )
  }

  /** A line over the block that is being gone through. */
  private note(changeId: string, parts: readonly (string | HTMLElement)[]): void {
    if (!this.ranges.has(changeId)) this.ranges.set(changeId, { from: this.blockAt, to: this.blockAt })
    const attributes = this.attributes(changeId, 'note', this.authorOf(changeId))
    const words = parts.filter((part) => part !== '').flatMap((part, at) => (at > 0 ? [' ', part] : [part]))
    const said = words.map((part) => (typeof part === 'string' ? part : part.outerHTML)).join('')
    this.decorations.push(
      Decoration.widget(
        this.blockAt,
        () =>
          element(
            'div',
            attributes,
            ...words.map((part) => (typeof part === 'string' ? part : part.cloneNode(true))),
          ),
        { side: -1, key: `${attributes['class']} ${changeId} ${said}`, ignoreSelection: true },
      ),
    )
  }

  private attributes(changeId: string, kind: string, author: number): Record<string, string> {
    const title = author === unknown ? '' : this.look.nameOf(author)
    return {
      class: this.classOf(changeId, kind, author),
      'data-change': changeId,
      ...(title ? { title } : {}),
    }
  }

  private classOf(changeId: string, kind: string, author: number): string {
    const here = changeId === this.look.current ? ' change-here' : ''
    return `change-${kind} ${authorClass(author)}${here}`
  }

  private authorOf(changeId: string): number {
    return this.look.authorship?.get(changeId)?.main ?? unknown
  }

  /** Tokens in a row by the same author. */
  private runs(changeId: string, side: Side, tokens: readonly Token[]): { author: number; run: Token[] }[] {
    const main = this.authorOf(changeId)
    const authors = this.look.authorship?.get(changeId)?.[side] ?? []
    const runs: { author: number; run: Token[] }[] = []
    for (const [at, token] of tokens.entries()) {
      const author = authors[at] ?? main
      const last = runs.at(-1)
      if (last?.author === author) last.run.push(token)
      else runs.push({ author, run: [token] })
    }
    return runs
  }
}

/** Tokens parted where a further block begins. */
function byBlocks(tokens: readonly Token[]): { begins: boolean; tokens: Token[] }[] {
  const parts: { begins: boolean; tokens: Token[] }[] = []
  for (const token of tokens) {
    if (token.kind === 'block') parts.push({ begins: true, tokens: [] })
    else if (parts.length === 0) parts.push({ begins: false, tokens: [token] })
    else parts.at(-1)!.tokens.push(token)
  }
  return parts
}
