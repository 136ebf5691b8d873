import { randomUUID } from 'node:crypto'
import type { Article } from '../../shared/article/article.ts'
import { article, p } from '../articles.ts'
import { newsText } from './text.ts'

/** A story with a headline, a standfirst and `words` words of body. */
export function longStory(words: number): Article {
  return article(
    { id: randomUUID(), headline: `Bài dài ${words} chữ`, standfirst: 'Một bài để đo.' },
    ...newsText(words).map((text) => p(text)),
  )
}
