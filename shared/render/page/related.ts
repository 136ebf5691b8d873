import type { Article } from '../../article/article.ts'
import { type RelatedStory, teaserOf } from '../../article/related.ts'
import { isUrlSlug } from '../../text/urlSlug.ts'
import type { PhotoFile, PhotoFiles } from '../photoFiles.ts'
import { teaserPictures } from '../shapes.ts'
import { cleanLine } from './cleanText.ts'
import { type PageWords, wordsOf } from './context.ts'
import { container, element, type Markup, srcsetOf } from './markup.ts'

/**
 * "Có thể bạn quan tâm": a picture, headline and summary of each related story. Stories that are
 * exported beside this one are linked relative to it, or by whole addresses where its own is given.
 */
export function relatedMarkup(
  article: Article,
  photoFiles: PhotoFiles,
  address?: string,
): Markup | null {
  if (article.related.length === 0) return null
  const words = wordsOf(article.language)
  return container(
    'aside',
    { class: 'related', 'aria-labelledby': 'related-title' },
    element('h2', { class: 'related-title', id: 'related-title' }, words.relatedStories),
    container(
      'ul',
      { class: 'related-list' },
      ...article.related.map((story, at) =>
        storyMarkup(story, relatedHref(story, address), photoFiles.teasers[at] ?? null, words),
      ),
    ),
  )
}

/**
 * Where the story is to be found: its address, or its folder beside this one's; null where it has
 * no usable name yet.
 */
function relatedHref(story: RelatedStory, address: string | undefined): string | null {
  if (story.kind === 'address') return story.url
  const { urlSlug } = story.picked
  if (!isUrlSlug(urlSlug)) return null
  return address === undefined
    ? `../${urlSlug}/index.html`
    : new URL(`../${urlSlug}/`, address).href
}

function storyMarkup(
  story: RelatedStory,
  href: string | null,
  file: PhotoFile | null,
  words: PageWords,
): Markup {
  const teaser = teaserOf(story)
  const pictures = file ? teaserPictures(file) : []
  const picture = pictures.at(-1)
  const headline =
    cleanLine(teaser.headline) ||
    (story.kind === 'address' ? new URL(story.url).host : words.untitled)
  const summary = cleanLine(teaser.summary)
  return container(
    'li',
    { class: 'related-story' },
    // The headline beside it says it all, so the picture is silent to those who listen.
    picture
      ? element('img', {
          class: 'related-photo',
          src: picture.path,
          srcset: srcsetOf(pictures),
          sizes: '(max-width: 37rem) 7rem, 20rem',
          alt: '',
          width: picture.width,
          height: picture.height,
          loading: 'lazy',
          decoding: 'async',
        })
      : null,
    element(
      'h3',
      { class: 'related-headline' },
      href === null ? headline : element('a', { href, rel: 'noopener' }, headline),
    ),
    summary ? element('p', { class: 'related-summary' }, summary) : null,
  )
}
