import path from 'node:path'
import { limits } from '#shared/article/limits.ts'
import type { ImportKind } from '#shared/contract/importing.ts'
import type { Result } from '#shared/contract/errors.ts'
import { decodeText, type ReadOptions, type StoryFile } from './storyFile.ts'
import { looksLikeMarkdown } from './markdown/frontMatter.ts'
import type { ReadStory } from './readStory.ts'
import type { FileKind } from './sniff.ts'

interface Reader {
  kind: Exclude<ImportKind, 'article'>
  /** What the file has to be by its content. */
  from: FileKind
  maxBytes: number
  /** Where several readers read the same content: whether this one is meant. */
  isMeant?: (file: StoryFile) => boolean
  read: (file: StoryFile, options: ReadOptions) => Promise<Result<ReadStory>>
}

/**
 * Everything that a story of another program is read from; the first that fits reads. Our own
 * `article.json` is read apart, because it brings an article with its id. Each reader's code is
 * fetched when it is first needed.
 */
export const readers: readonly Reader[] = [
  {
    kind: 'word',
    from: 'word',
    maxBytes: limits.wordBytes,
    read: async (file, options) => (await import('./word/word.ts')).readWord(file, options),
  },
  {
    kind: 'page',
    from: 'page',
    maxBytes: limits.storyFileBytes,
    read: async (file, options) =>
      (await import('./page/savedPage.ts')).readSavedPage(file, options),
  },
  {
    kind: 'ninjs',
    from: 'json',
    maxBytes: limits.storyFileBytes,
    read: async (file, options) => (await import('./ninjs/ninjs.ts')).readNinjs(file, options),
  },
  {
    kind: 'markdown',
    from: 'text',
    maxBytes: limits.storyFileBytes,
    isMeant: isMarkdown,
    read: async (file, options) =>
      (await import('./markdown/markdown.ts')).readMarkdown(file, options),
  },
  {
    kind: 'text',
    from: 'text',
    maxBytes: limits.storyFileBytes,
    read: async (file, options) => (await import('./plainText.ts')).readPlainText(file, options),
  },
]

/**
 * A text says of itself that it has front matter, headings or links; a name that says Markdown is
 * believed.
 */
function isMarkdown({ fileName, bytes }: StoryFile): boolean {
  if (/^\.(md|markdown|mdown|mkd)$/i.test(path.extname(fileName))) return true
  return looksLikeMarkdown(decodeText(bytes.subarray(0, 64 * 1024)))
}
