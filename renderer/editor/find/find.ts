import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import {
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { findAll, type Range, type Search } from './findText.ts'

export interface Finding {
  search: Search
  found: readonly Range[]
  /** Index of the one the user is at, or -1. */
  current: number
  decorations: DecorationSet
}

const key = new PluginKey<Finding | null>('find')

/** Marks what is searched for in the story; does nothing while nothing is. */
export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [
    new Plugin<Finding | null>({
      key,
      state: {
        init: () => null,
        apply(tr, before) {
          const change = tr.getMeta(key) as { search: Search | null; at: number } | undefined
          if (change) return change.search && find(tr.doc, change.search, change.at)
          if (!before || !tr.docChanged) return before
          const at = before.found[before.current]?.from
          return find(
            tr.doc,
            before.search,
            at === undefined ? tr.selection.from : tr.mapping.map(at),
          )
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
})

/** `at`: the first place from there on is the current one, else the first of all. */
function find(doc: Node, search: Search, at: number): Finding {
  const found = findAll(doc, search)
  const next = found.findIndex(({ from }) => from >= at)
  return withCurrent(doc, { search, found }, found.length > 0 && next < 0 ? 0 : next)
}

function withCurrent(
  doc: Node,
  finding: Pick<Finding, 'search' | 'found'>,
  current: number,
): Finding {
  const marks = finding.found.map(({ from, to }, index) =>
    Decoration.inline(from, to, { class: index === current ? 'story-found-here' : 'story-found' }),
  )
  return { ...finding, current, decorations: DecorationSet.create(doc, marks) }
}

export function findingIn(state: EditorState): Finding | null {
  return key.getState(state) ?? null
}

/**
 * Looks for something else, or for nothing; the place nearest after the selection becomes the
 * current one.
 */
export function search(view: EditorView, search: Search | null): void {
  const { state } = view
  const at = findingIn(state)?.found[findingIn(state)?.current ?? -1]?.from ?? state.selection.from
  view.dispatch(state.tr.setMeta(key, { search, at }))
  if (search) showCurrent(view)
}

/** Goes to the next (1) or the previous (-1) place, round at the ends. */
export function goToFound(view: EditorView, step: 1 | -1): void {
  const finding = findingIn(view.state)
  if (!finding || finding.found.length === 0) return
  const { found, current } = finding
  const next = found[(current + step + found.length) % found.length]!
  view.dispatch(view.state.tr.setMeta(key, { search: finding.search, at: next.from }))
  showCurrent(view)
}

/** Brings the current place into sight without taking the focus from where the user types. */
function showCurrent(view: EditorView): void {
  const finding = findingIn(view.state)
  const range = finding?.found[finding.current]
  if (!range) return
  const { node } = view.domAtPos(range.from)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
}

/** Selects the current place, so that closing the search leaves the user there. */
export function selectFound(view: EditorView): void {
  const finding = findingIn(view.state)
  const range = finding?.found[finding.current]
  if (range)
    view.dispatch(
      view.state.tr.setSelection(TextSelection.create(view.state.doc, range.from, range.to)),
    )
}

export function replaceFound(view: EditorView, replacement: string): void {
  const finding = findingIn(view.state)
  const range = finding?.found[finding.current]
  if (!finding || !range) return
  const tr = replaced(view.state.tr, range, replacement)
  view.dispatch(
    tr.setMeta(key, {
      search: finding.search,
      at: range.from + replacement.normalize('NFC').length,
    }),
  )
  showCurrent(view)
}

/** As one step of undo; returns how many places were changed. */
export function replaceAllFound(view: EditorView, replacement: string): number {
  const finding = findingIn(view.state)
  if (!finding) return 0
  const { tr } = view.state
  // From the end, so that the places before stay where they are.
  finding.found.reduceRight((done, range) => replaced(done, range, replacement), tr)
  view.dispatch(tr)
  return finding.found.length
}

/** The new text has the marks of the text that it takes the place of. */
function replaced(tr: Transaction, { from, to }: Range, replacement: string): Transaction {
  const text = replacement.normalize('NFC')
  if (!text) return tr.delete(from, to)
  const marks = tr.doc.resolve(from).marksAcross(tr.doc.resolve(to)) ?? []
  return tr.replaceWith(from, to, tr.doc.type.schema.text(text, marks))
}
