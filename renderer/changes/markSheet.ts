import type { Mark, Schema } from '@tiptap/pm/model'
import { Decoration } from '@tiptap/pm/view'
import { type Authorship, unknown } from '#shared/changes/authorship.ts'
import type { Piece } from '#shared/changes/change.ts'
import { inlinesOf, sizeOf, type Token } from '#shared/changes/words.ts'
import { authorClass } from './authorLooks.ts'
import type { Range } from './visibleRange.ts'
import { element, removedDom, wordsDom } from './marks.ts'
import type { Paintable } from './paintedMarks.ts'

/** How changes look at the moment. */
export interface Look {
  authorship: Authorship | null
  /** How an author is named on pointing at a change. */
  nameOf: (author: number) => string
  /** The change that the user is at. */
  current: string | null
}

/**
 * The marks as they are made one after the other. The same change by the same author makes the same
 * mark, which is not drawn again.
 */
export class MarkSheet {
  readonly decorations: Decoration[] = []
  private readonly schema: Schema
  private readonly look: Look

  constructor(schema: Schema, look: Look) {
    this.schema = schema
    this.look = look
  }

  /**
   * Words that went stand before those that came. Several authors took them out: each a mark of its
   * own.
   */
  deleted(changeId: string, tokens: readonly Token[], at: number): void {
    let turn = 0
    for (const { author, run } of this.runs(changeId, 'before', tokens)) {
      const attributes = this.attributes(changeId, 'del', author)
      const key = keyOf(attributes, [turn++, JSON.stringify(run)])
      const toDOM = (): HTMLElement => {
        const dom = element('del', attributes)
        for (const part of byBlocks(run)) {
          if (part.begins) dom.append('¶')
          dom.append(wordsDom(this.schema, inlinesOf(part.tokens)))
        }
        return dom
      }
      this.widget(at, toDOM, { side: -1, key, marks: [] })
    }
  }

  inserted(changeId: string, tokens: readonly Token[], from: number): void {
    let at = from
    for (const { author, run } of this.runs(changeId, 'after', tokens)) {
      const to = run.reduce((end, token) => end + sizeOf(token), at)
      this.inline(changeId, { from: at, to }, 'ins', author)
      for (const token of run) {
        if (token.kind === 'block') this.splitSign(changeId, at, author)
        at += sizeOf(token)
      }
    }
  }

  /** The sign of a paragraph that was split, at the end of its first part. */
  private splitSign(changeId: string, at: number, author: number): void {
    const attributes = this.attributes(changeId, 'ins', author)
    const key = keyOf(attributes, ['¶', at])
    this.widget(at, () => element('ins', attributes, '¶'), { side: 1, key })
  }

  inline(changeId: string, { from, to }: Range, kind: 'ins' | 'marks', author?: number): void {
    if (from === to) return
    const by = author ?? this.authorOf(changeId)
    const attributes = this.attributes(changeId, kind, by)
    if (kind === 'marks') return void this.decorations.push(Decoration.inline(from, to, attributes))
    const paintable: Paintable = { paintedAs: authorClass(by) }
    const spec = { inclusiveEnd: true, ...paintable }
    this.decorations.push(Decoration.inline(from, to, { nodeName: 'ins', ...attributes }, spec))
  }

  block(changeId: string, { from, to }: Range): void {
    const attributes = { class: this.classOf(changeId, 'block', this.authorOf(changeId)) }
    this.decorations.push(Decoration.node(from, to, attributes))
  }

  /** A piece that went, at the place where it was among the parts of `within`. */
  removed(changeId: string, piece: Piece, { within, at }: { within: string; at: number }): void {
    const attributes = this.attributes(changeId, 'removed', this.authorOf(changeId))
    const key = keyOf(attributes, [JSON.stringify(piece)])
    const toDOM = (): HTMLElement => removedDom(this.schema, piece, { within, attributes })
    this.widget(at, toDOM, { side: -1, key })
  }

  /** A line over the block that begins at a place. */
  note(changeId: string, parts: readonly (string | HTMLElement)[], at: number): void {
    const attributes = this.attributes(changeId, 'note', this.authorOf(changeId))
    const words = parts
      .filter((part) => part !== '')
      .flatMap((part, at) => (at > 0 ? [' ', part] : [part]))
    const said = words.map((part) => (typeof part === 'string' ? part : part.outerHTML)).join('')
    const toDOM = (): HTMLElement =>
      element(
        'div',
        attributes,
        ...words.map((part) => (typeof part === 'string' ? part : part.cloneNode(true))),
      )
    const key = keyOf(attributes, [said])
    this.widget(at, toDOM, { side: -1, key })
  }

  /**
   * Something that is no text of the story. ProseMirror asks for its element again with every key
   * in the text right behind it, and gets the same one, so that nothing is laid out anew.
   */
  private widget(
    at: number,
    make: () => HTMLElement,
    spec: { side: number; key: string; marks?: readonly Mark[] },
  ): void {
    let made: HTMLElement | undefined
    const toDOM = (): HTMLElement => (made ??= make())
    this.decorations.push(Decoration.widget(at, toDOM, { ...spec, ignoreSelection: true }))
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
  private runs(
    changeId: string,
    side: 'before' | 'after',
    tokens: readonly Token[],
  ): { author: number; run: Token[] }[] {
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

/**
 * What makes a mark another one, the name of its author among it: that is known a moment after the
 * change.
 */
function keyOf(
  attributes: Readonly<Record<string, string>>,
  rest: readonly (string | number)[],
): string {
  return [...Object.values(attributes), ...rest].join(' ')
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
