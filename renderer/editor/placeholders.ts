import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { t } from '../ui/language.ts'
import { bodyStart } from './structure/parts.ts'

interface Empty {
  position: number
  node: Node
}

const key = new PluginKey<{ empty: readonly Empty[]; decorations: DecorationSet }>('placeholders')

/**
 * Marks the parts of the story in which nothing stands yet; `story.css` says what they are for.
 * Decided at most by a look at each block, never at their text.
 */
export const Placeholders = Extension.create({
  name: 'placeholders',
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: (_config, { doc }) => shown(doc, emptyParts(doc)),
        apply(tr, before) {
          if (!tr.docChanged) return before
          const empty = emptyParts(tr.doc)
          return isSame(empty, before.empty) ? before : shown(tr.doc, empty)
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
})

function shown(
  doc: Node,
  empty: readonly Empty[],
): { empty: readonly Empty[]; decorations: DecorationSet } {
  const marks = empty.map(({ position, node }) =>
    Decoration.node(position, position + node.nodeSize, attributesOf(node)),
  )
  return { empty, decorations: DecorationSet.create(doc, marks) }
}

/** What has no text yet is no heading and names no column, to those who hear the page. */
function attributesOf({ type }: Node): Record<string, string> {
  if (type.name === 'tableHeader') return { role: 'cell' }
  const attributes = { class: 'story-empty' }
  return type.name === 'headline'
    ? { ...attributes, 'aria-label': t('editor:placeholder.headline') }
    : attributes
}

function isSame(one: readonly Empty[], other: readonly Empty[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ position }, index) => position === other[index]!.position)
  )
}

function emptyParts(doc: Node): Empty[] {
  const empty: Empty[] = []
  doc.forEach((block, position, index) => {
    const { name } = block.type
    if (index < bodyStart || (name === 'paragraph' && doc.childCount === bodyStart + 1)) {
      if (block.content.size === 0) empty.push({ position, node: block })
    } else if (name === 'pullQuote' || name === 'factBox') {
      block.forEach((child, offset) => {
        if (child.content.size === 0 && child.type.name !== 'paragraph')
          empty.push({ position: position + 1 + offset, node: child })
      })
    } else if (name === 'table') addEmptyHeaders(block, position, empty)
  })
  return empty
}

function addEmptyHeaders(table: Node, position: number, empty: Empty[]): void {
  table.forEach((row, rowOffset) =>
    row.forEach((cell, cellOffset) => {
      if (cell.type.name === 'tableHeader' && cell.textContent === '')
        empty.push({ position: position + 2 + rowOffset + cellOffset, node: cell })
    }),
  )
}
