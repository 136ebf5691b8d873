import { type Article, headlineOf } from '../../article/article.ts'
import type { Figure } from '../../article/document.ts'
import { creditLineOf } from '../../article/photo.ts'
import { inlineText } from '../../article/plainText.ts'
import type { PhotoFile } from '../photoFiles.ts'
import { smallerPictures } from '../shapes.ts'
import { cleanLine } from './cleanText.ts'
import { wordsOf } from './context.ts'
import { inlineMarkup, isBlank } from './inline.ts'
import { type Attributes, container, element, type Markup, srcsetOf } from './markup.ts'

/**
 * `<figure class="photo">` with `.caption` and `.credit` in its `figcaption`. Only the first photo
 * of a page loads at once.
 */
export function figureMarkup(
  figure: Figure,
  shown: { article: Article; file: PhotoFile; first: boolean },
): Markup {
  const { file, article, first } = shown
  const credit = cleanLine(creditLineOf(figure.attrs, article.language))
  const caption = isBlank(figure.content)
    ? null
    : element('span', { class: 'caption' }, inlineMarkup(figure.content))
  return container(
    'figure',
    { class: file.height > file.width ? 'photo photo-upright' : 'photo' },
    element('img', {
      src: file.path,
      ...offered(file),
      alt: altTextOf(figure, article),
      width: file.width,
      height: file.height,
      loading: first ? null : 'lazy',
      decoding: first ? null : 'async',
    }),
    caption || credit
      ? element(
          'figcaption',
          {},
          caption,
          caption && credit ? ' ' : null,
          credit ? element('span', { class: 'credit' }, credit) : null,
        )
      : null,
  )
}

/**
 * CSS pixels: the widest that the page shows a photo, and an upright one, which is not higher than
 * a screen either.
 */
const shown = { width: 896, uprightWidth: 672, uprightHeight: 736 }

/**
 * Smaller sizes to choose from, and how wide the photo stands on the page: as wide as there is
 * room, never wider than it is.
 */
function offered(file: PhotoFile): Attributes {
  const smaller = smallerPictures(file)
  if (smaller.length === 0) return {}
  const { width, height } = file
  const room =
    height > width
      ? Math.min(shown.uprightWidth, (shown.uprightHeight * width) / height)
      : shown.width
  const widest = Math.round(Math.min(room, width))
  return {
    srcset: srcsetOf([...smaller, file]),
    sizes: `(min-width: ${widest}px) ${widest}px, 100vw`,
  }
}

/**
 * What is read aloud: the text written for that, else the caption, else that it is the photo of
 * this story.
 */
export function altTextOf(figure: Figure, article: Article): string {
  return (
    cleanLine(figure.attrs.altText) ||
    cleanLine(inlineText(figure.content)) ||
    cleanLine(`${wordsOf(article.language).photo}: ${headlineOf(article)}`)
  )
}
