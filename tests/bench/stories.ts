import { randomUUID } from 'node:crypto'
import type { Article } from '#shared/article/article.ts'
import type { Block } from '#shared/article/document.ts'
import { article, p } from '../articles.ts'
import { newsText } from './text.ts'

/** A story with a headline, a standfirst and `words` words of body. */
export function longStory(words: number): Article {
  return article(
    { id: randomUUID(), headline: `Bài dài ${words} chữ`, standfirst: 'Một bài để đo.' },
    ...newsText(words).map((text) => p(text)),
  )
}

/**
 * One word of so many is another, is gone, or has one more after it. All are spelt right: the
 * checks find no more than before.
 */
export function editedStory(story: Article, every: number): Article {
  let turn = 0
  const reworded = (text: string): string =>
    text
      .split(' ')
      .flatMap((word) => {
        if (++turn % every !== 0) return [word]
        const kind = (turn / every) % 3
        return kind === 0 ? [word === 'khác' ? 'xưa' : 'khác'] : kind === 1 ? [] : [word, 'mới']
      })
      .join(' ')
  return withBlocks(story, (block) => withText(block, reworded))
}

export function withText(block: Block, change: (text: string) => string): Block {
  if (block.type !== 'paragraph') return block
  const content = block.content?.map((inline) =>
    inline.type === 'text' ? { ...inline, text: change(inline.text) } : inline,
  )
  return content ? { ...block, content } : block
}

export function withBlocks(story: Article, change: (block: Block, at: number) => Block): Article {
  const [headline, standfirst, ...body] = story.document.content
  const [first, ...rest] = (body as Block[]).map(change)
  return { ...story, document: { type: 'doc', content: [headline, standfirst, first!, ...rest] } }
}
