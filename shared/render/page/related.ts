import type { Article } from '../../article/article.ts'
import { type RelatedStory, teaserOf } from '../../article/related.ts'
import { isUrlSlug } from '../../text/urlSlug.ts'
import type { PhotoFile, PhotoFiles } from '../photoFiles.ts'
import { cleanLine } from './cleanText.ts'
import { type PageWords, wordsOf } from './context.ts'
import { container, element, type Markup } from './markup.ts'

/** "Có thể bạn quan tâm": a picture, headline and summary of each related story. */
export function relatedMarkup(article: Article, photoFiles: PhotoFiles): Markup | null {
  if (article.related.length === 0) return null
  const words = wordsOf(article.language)
  return container(
    'aside',
    { class: 'related', 'aria-labelledby': 'related-title' },
    element('h2', { class: 'related-title', id: 'related-title' }, words.relatedStories),
    container(
      'ul',
      { class: 'related-list' },
      ...article.related.map((story, at) => storyMarkup(story, photoFiles.teasers[at] ?? null, words)),
    ),
  )
}

/** Where the story is to be found: its address, or its folder beside this one's; null where it has no usable name yet. */
function relatedHref(story: RelatedStory): string | null {
  if (story.kind === 'address') return story.url
  return isUrlSlug(story.picked.urlSlug) ? `../${story.picked.urlSlug}/index.html` : null
}

function storyMarkup(story: RelatedStory, file: PhotoFile | null, words: PageWords): Markup {
  const teaser = teaserOf(story)
  const href = relatedHref(story)
  const headline =
    cleanLine(teaser.headline) || (story.kind === 'address' ? new URL(story.url).host : words.untitled)
  const summary = cleanLine(teaser.summary)
  return container(
    'li',
    { class: 'related-story' },
    // The headline beside it says it all, so the picture is silent to those who listen.
    file
      ? element('img', {
          class: 'related-photo',
          src: file.path,
          alt: '',
          width: file.width,
          height: file.height,
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
