import { atAddress } from '../address.ts'
import type { PageInput } from './context.ts'
import { container, pieceText } from './markup.ts'
import { relatedMarkup } from './related.ts'
import { storyParts } from './story.ts'

/**
 * The bare article, `article.html`: one `<article class="story" lang>` without head, style or
 * script, to be put into a page that has its own. Classes are those of `renderPage`, with
 * `.related` as the last part of the article. Photos and stories beside this one are named by their
 * whole addresses where there is a base address, else relative to the story's folder.
 */
export function renderFragment(input: PageInput): string {
  const { article, address } = input
  const photoFiles = atAddress(input.photoFiles, address)
  const root = container(
    'article',
    { class: 'story', lang: article.language },
    ...storyParts({ ...input, photoFiles }),
    relatedMarkup(article, photoFiles, address),
  )
  return `${pieceText(root)}\n`
}
