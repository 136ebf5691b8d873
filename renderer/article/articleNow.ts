import type { Node } from '@tiptap/pm/model'
import { type Article, schemaVersion } from '#shared/article/article.ts'
import type { Block, StoryDocument } from '#shared/article/document.ts'
import type { EditableArticle } from './articleStore.ts'

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
