import { type Block, emptyFigureAttrs, type Figure } from '#shared/article/document.ts'
import { type RelatedStory, wholePhoto } from '#shared/article/related.ts'
import { articleIdSchema } from '#shared/article/articleId.ts'
import { isWebAddress } from '#shared/text/address.ts'
import { splitCredit } from '#shared/text/credit.ts'
import { leaveOut } from '#shared/html/leftOut.ts'
import { isOurs, type NinjsAssociation, type NinjsText, type Reading } from './ninjsItem.ts'
import { addPicture } from '../storyFile.ts'

interface Illustrated {
  body: Block[]
  leadFigureId: string | null
}

/**
 * The body with the item's pictures: what it says of one that the body shows fills what is empty
 * there; the first of the others stands at the head, the rest at the end. A picture that does not
 * lie beside the file is left out.
 */
export async function illustrated(body: readonly Block[], reading: Reading): Promise<Illustrated> {
  const pictures = reading.item.associations.filter(({ type }) => type === 'picture')
  if (pictures.length > 0) forgetRemote(reading)
  const blocks = [...body]
  const added: Figure[] = []
  let leadFigureId: string | null = null
  for (const picture of pictures) {
    const photoId = await photoOf(picture, reading)
    if (photoId === null) {
      leaveOut(reading.leftOut, 'remotePicture', picture.renditions[0]?.href ?? picture.uri)
      continue
    }
    const figure = figureOf(picture, photoId, reading.newId())
    const shown = blocks.findIndex(
      (block) => block.type === 'figure' && block.attrs.photoId === photoId,
    )
    const known = blocks[shown]
    if (known?.type === 'figure') blocks[shown] = completed(known, figure)
    else added.push(figure)
    if (picture.rel === 'lead')
      leadFigureId = known?.type === 'figure' ? known.attrs.id : figure.attrs.id
  }
  const [first, ...rest] = added
  return { body: [...(first ? [first] : []), ...blocks, ...rest], leadFigureId }
}

/** Pictures in the body are the item's own over again. */
function forgetRemote({ leftOut }: Reading): void {
  const at = leftOut.findIndex(({ kind }) => kind === 'remotePicture')
  if (at >= 0) leftOut.splice(at, 1)
}

/** The largest of its renditions that lies beside the file, by the path or by the name alone. */
async function photoOf(
  { renditions }: Pick<NinjsAssociation, 'renditions'>,
  reading: Reading,
): Promise<string | null> {
  const largestFirst = [...renditions].sort((one, other) => other.width - one.width)
  for (const { title, href } of largestFirst) {
    const name = href.replace(/[?#].*$/, '').replace(/^.*\//, '')
    for (const path of [href, title, name, `photos/${name}`, `images/${name}`]) {
      const photoId =
        path === '' || path.endsWith('/')
          ? null
          : await addPicture(reading.pictures, reading.file, path)
      if (photoId !== null) return photoId
    }
  }
  return null
}

function figureOf(picture: NinjsAssociation, photoId: string, id: string): Figure {
  const said = (role: RegExp): string =>
    picture.descriptions.find((text) => role.test(text.role))?.value ?? ''
  const plain = picture.descriptions.find(({ role }) => !/credit|alttext/i.test(role))?.value
  const caption = (
    plain ??
    (picture.description_text || (picture.headlines[0]?.value ?? picture.headline))
  ).trim()
  const [source] = [...picture.infoSources, ...picture.infosources]
  const credit = splitCredit(picture.by || picture.byline || picture.creditline)
  return {
    type: 'figure',
    attrs: {
      ...emptyFigureAttrs,
      id,
      photoId,
      photographer: source ? picture.by : (credit?.photographer ?? ''),
      source:
        source?.name ?? (credit?.source || picture.copyrightHolder || picture.copyrightholder),
      altText: said(/alttext/i),
    },
    ...(caption && { content: [{ type: 'text', text: caption }] }),
  }
}

function completed(known: Figure, said: Figure): Figure {
  const { photographer, source, altText } = said.attrs
  const isCredited = known.attrs.photographer !== '' || known.attrs.source !== ''
  return {
    ...said,
    ...known,
    attrs: {
      ...known.attrs,
      ...(!isCredited && { photographer, source }),
      altText: known.attrs.altText || altText,
    },
  }
}

/**
 * Other stories that the item points to: at an address, or in a library of ours where the item came
 * from one.
 */
export async function relatedOf(reading: Reading): Promise<RelatedStory[]> {
  const isFromLibrary = isOurs(reading.item)
  const related: RelatedStory[] = []
  for (const story of reading.item.associations) {
    if (story.type === 'picture') continue
    const [picture] = story.associations
    const photoId = picture ? await photoOf(picture, reading) : null
    const teaser = {
      headline: firstOf(story.headlines, story.headline),
      summary: firstOf(story.descriptions, story.description_text),
      photoId,
    }
    const id = reading.newId()
    const articleId = /^urn:uuid:(.+)$/.exec(story.uri)?.[1] ?? ''
    if (isWebAddress(story.uri)) related.push({ kind: 'address', id, url: story.uri, teaser })
    else if (isFromLibrary && articleIdSchema.safeParse(articleId).success)
      related.push({
        kind: 'article',
        id,
        articleId,
        picked: { ...teaser, urlSlug: '', ...wholePhoto },
        override: { headline: null, summary: null },
      })
    else leaveOut(reading.leftOut, 'unknown', teaser.headline || story.uri)
  }
  return related
}

function firstOf(texts: readonly NinjsText[], other: string): string {
  return (texts[0]?.value ?? other).trim()
}
