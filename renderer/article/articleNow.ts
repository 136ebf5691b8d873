import type { Node } from '@tiptap/pm/model'
import { type Article, schemaVersion } from '#shared/article/article.ts'
import type { Block, StoryDocument } from '#shared/article/document.ts'
import type { EditableArticle } from './articleStore.ts'
import type { Editor } from '@tiptap/core'
import { useCallback, useSyncExternalStore } from 'react'

/**
 * Nodes are immutable: what did not change is the same object as before, and what is known of it
 * still holds.
 */
const parts = new WeakMap<Node, Block>()

function partOf(node: Node): Block {
  let part = parts.get(node)
  if (!part) {
    part = node.toJSON() as Block
    parts.set(node, part)
  }
  return part
}

/** The open article as it is on the screen, at the cost of what changed since the last time. */
export function articleNow(open: EditableArticle): Article {
  const { articleId, language, createdAt, metadata, leadFigureId, related, editor } = open
  const content = editor.state.doc.children.map(partOf) as unknown as StoryDocument['content']
  return {
    schemaVersion,
    id: articleId,
    language,
    createdAt,
    document: { type: 'doc', content },
    metadata,
    leadFigureId,
    related: [...related],
  }
}

/**
 * Nodes are immutable, so the text of a block that did not change is the text it had at the last
 * save.
 */
const blockTexts = new WeakMap<Node, string>()

function blockText(block: Node): string {
  let text = blockTexts.get(block)
  if (text === undefined) {
    text = JSON.stringify(block.toJSON())
    blockTexts.set(block, text)
  }
  return text
}

/** The article's JSON text as it is stored, at the cost of what changed since the last time. */
export function articleText(article: Omit<Article, 'document'>, document: Node): string {
  const { schemaVersion, id, language, createdAt, ...rest } = article
  const head = JSON.stringify({ schemaVersion, id, language, createdAt }).slice(0, -1)
  const blocks: string[] = []
  document.forEach((block) => blocks.push(blockText(block)))
  const tail = JSON.stringify({
    metadata: rest.metadata,
    leadFigureId: rest.leadFigureId,
    related: rest.related,
  }).slice(1)
  return `${head},"document":{"type":"doc","content":[${blocks.join(',')}]},${tail}`
}

/** The headline as it now stands on the paper. */
export function useHeadline(editor: Editor): string {
  const subscribe = useCallback(
    (changed: () => void) => {
      editor.on('update', changed)
      return () => void editor.off('update', changed)
    },
    [editor],
  )
  return useSyncExternalStore(subscribe, () => editor.state.doc.child(0).textContent)
}
