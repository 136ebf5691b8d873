import { figuresOf, headlineOf, standfirstOf } from '#shared/article/article.ts'
import type { Block } from '#shared/article/document.ts'
import { blockLines, inlineText } from '#shared/article/plainText.ts'
import { mostThreads } from '#shared/comments/thread.ts'
import type { ArticleRow } from '#shared/contract/articles.ts'
import type { ImportPreview, StoryBeginning } from '#shared/contract/importing.ts'
import { countWords } from '#shared/text/count.ts'
import { cut } from '#shared/text/cut.ts'
import type { Library } from '../library/library.ts'
import { storyOfFile } from '../library/importedFiles.ts'
import { articleRow } from '../library/rows.ts'
import { conversations } from './word/commentThreads.ts'
import type { ReadStory } from './readStory.ts'
import type { WaitingStory } from './waiting.ts'
import { textOfStory } from './storyText.ts'

const lineLength = 300
const shownLines = 3

/** What the user is shown of a story before they take it in. */
export function previewOf(
  library: Library,
  storyId: string,
  { fileName, kind, content }: WaitingStory,
): ImportPreview {
  const named = { storyId, fileName, kind }
  if (content.kind === 'article') {
    const { article } = content.read
    const body = article.document.content.slice(2) as Block[]
    const text = [headlineOf(article), standfirstOf(article), ...body.flatMap(blockLines)].join(
      '\n',
    )
    return {
      ...named,
      asRead: beginningOf(headlineOf(article), standfirstOf(article), body),
      words: countWords(text),
      figures: figuresOf(article).length,
      comments: 0,
      repaired: null,
      leftOut: [],
      existing: existingOf(articleRow(library.database, article.id), 'id'),
    }
  }
  const { story, repaired, sha256 } = content
  return {
    ...named,
    asRead: beginning(story),
    words: countWords(textOfStory(repaired?.story ?? story)),
    figures: story.body.filter(({ type }) => type === 'figure').length,
    comments: Math.min(conversations(story.comments ?? []).length, mostThreads),
    repaired: repaired && {
      encoding: repaired.encoding,
      confidence: repaired.confidence,
      beginning: beginning(repaired.story),
    },
    leftOut: story.leftOut,
    existing: existingOf(storyOfFile(library.database, sha256), 'file'),
  }
}

function existingOf(row: ArticleRow | null, by: 'id' | 'file'): ImportPreview['existing'] {
  if (!row) return null
  const { id, headline, updatedAt, trashedAt } = row
  return { articleId: id, by, headline, updatedAt, trashed: trashedAt !== null }
}

function beginning({ headline, standfirst, body }: ReadStory): StoryBeginning {
  return beginningOf(headline, inlineText(standfirst), body)
}

function beginningOf(headline: string, standfirst: string, body: readonly Block[]): StoryBeginning {
  const lines: string[] = []
  for (const block of body) {
    if (lines.length >= shownLines) break
    if (block.type !== 'figure' && block.type !== 'table')
      lines.push(...blockLines(block).filter((line) => line.trim() !== ''))
  }
  return {
    headline: shortened(headline),
    standfirst: shortened(standfirst),
    lines: lines.slice(0, shownLines).map(shortened),
  }
}

function shortened(text: string): string {
  return text.length > lineLength ? `${cut(text, lineLength).trimEnd()}…` : text
}
