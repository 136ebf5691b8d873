import type { Node } from '@tiptap/pm/model'
import type { Article } from '#shared/article/article.ts'

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
