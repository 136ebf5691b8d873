import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNinjs } from '#electron/newsroom/importing/ninjs/ninjs.ts'
import type { ReadStory } from '#electron/newsroom/importing/readStory.ts'
import { readSavedPage } from '#electron/newsroom/importing/page/savedPage.ts'
import type { ReadOptions, StoryFile } from '#electron/newsroom/importing/storyFile.ts'
import type { Article } from '#shared/article/article.ts'
import { blockLines, inlineText, storyLines } from '#shared/article/plainText.ts'
import type { Result } from '#shared/contract/errors.ts'
import { renderNinjs } from '#shared/render/ninjs/write.ts'
import type { PageInput } from '#shared/render/page/context.ts'
import { renderPage } from '#shared/render/page/page.ts'
import { articleArbitrary } from '#tests/anyArticle.ts'
import { inventedPhotoFiles } from '#tests/photoFiles.ts'
import { makePhoto } from '#tests/photos.ts'
import { valueOf } from '../publishing/testExports.ts'

/* The one JSON that gives back the very article is ours (shared/render/json/roundTrip.test.ts); of the others the words must survive. */

const photo = await makePhoto({ width: 300, height: 200 })
const photoId = createHash('sha256').update(photo).digest('hex')

type Reader = (file: StoryFile, options: ReadOptions) => Promise<Result<ReadStory>>

test.each<[string, (input: PageInput) => string, Reader]>([
  ['ninjs', renderNinjs, readNinjs],
  ['a page', renderPage, readSavedPage],
])('every word of any story survives through %s', async (_, render, read) => {
  await fc.assert(
    fc.asyncProperty(articleArbitrary([photoId]), async (article) => {
      const input = {
        article,
        updatedAt: '2024-08-10T02:00:00.000Z',
        photoFiles: inventedPhotoFiles(article),
      }
      let count = 0
      const file = {
        fileName: 'bai',
        bytes: Buffer.from(render(input)),
        beside: async (path: string) => (path.startsWith('photos/') ? photo : null),
      }
      const result = await read(file, { language: 'vi', newId: () => `n${++count}` })
      // A story without a word is none.
      if (wordsOf(article).length === 0) return
      const text = squeezed(textOf(valueOf(result)))
      for (const line of wordsOf(article)) expect(text).toContain(line)
    }),
    { numRuns: 60 },
  )
})

function wordsOf(article: Article): string[] {
  return storyLines(article.document)
    .flatMap((line) => line.split('\n'))
    .map(squeezed)
    .filter(Boolean)
}

function textOf({ headline, standfirst, body }: ReadStory): string {
  return [headline, inlineText(standfirst), ...body.flatMap(blockLines)].join('\n')
}

/** Without blanks, which are the markup's, and without what can be neither seen nor read. */
function squeezed(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00ad\u200b\ufeff]/gu, '')
}
