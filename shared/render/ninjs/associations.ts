import { figuresOf, leadFigureOf } from '../../article/article.ts'
import type { Figure } from '../../article/document.ts'
import { creditLineOf } from '../../article/photo.ts'
import type { Size } from '../../article/crop.ts'
import { inlineText } from '../../article/plainText.ts'
import { type RelatedStory, teaserOf } from '../../article/related.ts'
import { cleanLine } from '../page/cleanText.ts'
import type { PageInput } from '../page/context.ts'
import { contentTypeOf, type PhotoFile, photoFileOf } from '../photoFiles.ts'
import { madePictures, type PhotoUse } from '../shapes.ts'
import { type Association, listed, plain, type Rendition } from './item.ts'
import { photoUri, relatedUri } from './uris.ts'

/** The photos of the story in their order, each with its caption, credit and what is read aloud. */
export function pictures(input: PageInput): Association[] {
  const lead = leadFigureOf(input.article)
  return figuresOf(input.article).map((figure, at) =>
    picture(input, figure, at + 1, figure === lead),
  )
}

function picture(input: PageInput, figure: Figure, number: number, leads: boolean): Association {
  const { article, photoFiles, address } = input
  const { photographer, source, altText } = figure.attrs
  const file = photoFileOf(photoFiles, figure)
  const by = cleanLine(photographer)
  const name = cleanLine(source)
  return {
    name: `photo-${number}`,
    rel: leads ? 'lead' : 'photo',
    uri: photoUri(file, address),
    type: 'picture',
    representationType: 'full',
    language: article.language,
    ...listed('descriptions', [
      ...plain('caption', cleanLine(inlineText(figure.content))),
      ...plain('credit', cleanLine(creditLineOf(figure.attrs, article.language))),
      ...plain('altText', cleanLine(altText)),
    ]),
    ...(by && { by }),
    ...listed('infoSources', name ? [{ name }] : []),
    renditions: renditions(file, { inline: true, lead: leads, teaser: false }, address),
  }
}

/** Teasers to other stories, in their order. */
export function relatedItems(input: PageInput): Association[] {
  return input.article.related.map((story, at) => relatedItem(input, story, at + 1))
}

function relatedItem(
  { photoFiles, address }: PageInput,
  story: RelatedStory,
  number: number,
): Association {
  const teaser = teaserOf(story)
  const file = photoFiles.teasers[number - 1] ?? null
  const name = `related-${number}`
  const photo = file && {
    name: `${name}-photo`,
    rel: 'photo',
    uri: photoUri(file, address),
    type: 'picture' as const,
    representationType: 'full' as const,
    renditions: renditions(file, { inline: false, lead: false, teaser: true }, address),
  }
  return {
    name,
    rel: 'related',
    uri: relatedUri(story, address),
    type: 'text',
    representationType: 'partial',
    ...listed('headlines', plain('main', cleanLine(teaser.headline))),
    ...listed('descriptions', plain('summary', cleanLine(teaser.summary))),
    ...listed('associations', photo ? [photo] : []),
  }
}

/**
 * The file itself, then the sizes and shapes that are made of it, each named by its file: `480`,
 * `lead-1200`.
 */
function renditions(file: PhotoFile, use: PhotoUse, address: string | undefined): Rendition[] {
  const rendition = (
    { path, width, height }: Size & { path: string },
    name: string,
  ): Rendition => ({
    name,
    title: path,
    ...(address !== undefined && { href: new URL(path, address).href }),
    contentType: contentTypeOf(file),
    width,
    height,
  })
  const stem = file.path.replace(/\.[a-z]+$/, '-')
  return [
    { ...rendition(file, 'main'), sizeInBytes: file.byteLength },
    ...madePictures(file, use).map((made) =>
      rendition(made, made.path.slice(stem.length).replace(/\.[a-z]+$/, '')),
    ),
  ]
}
