import type { Article } from '../article/article.ts'
import type { Metadata } from '../article/metadata.ts'
import type { Change, Piece, Place } from './change.ts'
import { type Accepts, compose, composeSlots } from './compose.ts'
import { type Notes, type Overlay, overlayOf, type OverlaySlot, overlaySlots } from './overlay.ts'
import { compareBlocks, type CompareBlocks } from './words.ts'

/**
 * What lies between two states of a story: the changes in the order in which they are read, and how
 * they lie in it.
 */
export interface Difference {
  readonly before: Article
  readonly after: Article
  readonly changes: readonly Change[]
  readonly headline: Overlay
  readonly standfirst: Overlay
  readonly body: readonly OverlaySlot[]
  readonly metadata: Overlay
  readonly related: readonly OverlaySlot[]
}

/**
 * Compares two states of a story. Deterministic; time grows with what changed. Who compares again
 * and again passes `rememberingBlocks()`, the same one every time.
 */
export function differenceOf(
  before: Article,
  after: Article,
  compare: CompareBlocks = compareBlocks,
): Difference {
  const changes: Change[] = []
  const counts = new Map<string, number>()
  const notesAt = (place: Place, key: string): Notes => ({ place, key, counts, changes, compare })
  const blockAt = (piece: Piece): Notes => {
    const blockId = String(piece.attrs?.['id'])
    return notesAt({ kind: 'block', blockId }, `block ${blockId}`)
  }
  const relatedAt = (piece: Piece): Notes => {
    const id = String(piece.attrs?.['id'])
    return notesAt({ kind: 'related', id }, `related ${id}`)
  }
  const [wasHeadline, wasStandfirst, ...wasBody] = before.document.content
  const [headline, standfirst, ...body] = after.document.content
  return {
    before,
    after,
    changes,
    headline: overlayOf(notesAt({ kind: 'headline' }, 'headline'), wasHeadline, headline),
    standfirst: overlayOf(notesAt({ kind: 'standfirst' }, 'standfirst'), wasStandfirst, standfirst),
    body: overlaySlots(wasBody, body, blockAt),
    metadata: overlayOf(
      notesAt({ kind: 'metadata' }, 'metadata'),
      metadataPiece(before),
      metadataPiece(after),
    ),
    related: overlaySlots(
      before.related.map(relatedPiece),
      after.related.map(relatedPiece),
      relatedAt,
    ),
  }
}

/**
 * The story that a choice of changes leads to: with all of them the later one exactly, with none
 * the earlier one.
 */
export function composeArticle(difference: Difference, accepts: Accepts): Article {
  const { before, after } = difference
  const body = composeSlots(difference.body, accepts)
  const content = [
    ...compose(difference.headline, accepts),
    ...compose(difference.standfirst, accepts),
    ...(body.length > 0 ? body : [emptyParagraph(before)]),
  ]
  const [metadata] = compose(difference.metadata, accepts)
  return {
    ...withMetadata(after, metadata?.attrs ?? {}),
    // Composing keeps the shape of both stories, which the schema has checked.
    document: { type: 'doc', content } as unknown as Article['document'],
    related: composeSlots(difference.related, accepts).map(
      (piece) => piece.attrs,
    ) as unknown as Article['related'],
  }
}

/** A story of which is known what the fields of its metadata piece say. */
export function withMetadata(article: Article, fields: Readonly<Record<string, unknown>>): Article {
  const { language, leadFigureId, createdAt, place, date, ...metadata } =
    // They come from pieces of stories, which the schema has checked.
    fields as unknown as ReturnType<typeof storyFields>
  return {
    ...article,
    language,
    leadFigureId,
    createdAt,
    metadata: { ...metadata, dateline: { place, date } },
  }
}

/** A body is never empty: the first block that went leaves its id to a paragraph. */
function emptyParagraph(before: Article): Piece {
  return { type: 'paragraph', attrs: { id: before.document.content[2].attrs.id } }
}

export function metadataPiece(article: Article): Piece {
  return { type: 'metadata', attrs: storyFields(article) }
}

/** What is known of a story beside its text, field by field. */
function storyFields(article: Article) {
  const { dateline, ...metadata }: Metadata = article.metadata
  const { language, leadFigureId, createdAt } = article
  return {
    ...metadata,
    place: dateline.place,
    date: dateline.date,
    language,
    leadFigureId,
    createdAt,
  }
}

/** One kind of related story is no kind of the other, so a change between them is of the whole. */
export function relatedPiece(related: Article['related'][number]): Piece {
  return { type: related.kind, attrs: { ...related } }
}
