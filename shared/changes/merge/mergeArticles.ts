import type { Article } from '../../article/article.ts'
import { canonicalText } from '../../article/canonical.ts'
import type { Piece } from '../change.ts'
import type { Conflict, Decision } from './conflict.ts'
import { metadataPiece, relatedPiece, withMetadata } from '../difference.ts'
import { MergeDesk, type MergePlace, type Three } from './mergeDesk.ts'
import { mergeFields } from './mergeFields.ts'
import { mergePiece, mergeSequence } from './mergePieces.ts'

const nothing: ReadonlyMap<string, Decision> = new Map()

/**
 * Merges two stories that both come from `base`. What only one side changed is applied, and so is
 * what both changed alike; what both changed in their own ways is a conflict, in which the story
 * keeps the words of both until it is decided. A block that one side deleted and the other changed
 * stays, as a conflict. `decisions` says by conflict what was decided; the conflicts that are
 * answered are those that wait still. Swapping the sides gives the same story and the same
 * conflicts with their sides swapped.
 */
export function mergeArticles(
  base: Article,
  ours: Article,
  theirs: Article,
  decisions: ReadonlyMap<string, Decision> = nothing,
): { article: Article; conflicts: Conflict[] } {
  const isOursFirst = canonicalText(ours) <= canonicalText(theirs)
  const owners = isOursFirst
    ? ({ first: 'ours', second: 'theirs' } as const)
    : ({ first: 'theirs', second: 'ours' } as const)
  const desk = new MergeDesk(owners, decisions)
  const [first, second] = isOursFirst ? [ours, theirs] : [theirs, ours]
  const article = mergeStories(desk, { base, first, second })
  return { article, conflicts: desk.conflicts }
}

function mergeStories(desk: MergeDesk, three: Three<Article>): Article {
  const { base, first } = three
  const part = (place: number): Three<readonly Piece[]> =>
    each(three, ({ document }) => [document.content[place] as Piece])
  const headline = mergePiece(desk.at({ kind: 'headline' }, 'headline'), part(0))
  const standfirst = mergePiece(desk.at({ kind: 'standfirst' }, 'standfirst'), part(1))
  const body = mergeSequence(
    blockPlace(desk),
    each(three, ({ document }) => document.content.slice(2)),
  )
  const related = mergeSequence(
    relatedPlace(desk),
    each(three, (story) => story.related.map(relatedPiece)),
  )
  const fields = mergeFields(
    desk.at({ kind: 'metadata' }, 'metadata'),
    each(three, (story) => metadataPiece(story).attrs ?? {}),
  )
  const content = [
    ...headline,
    ...standfirst,
    ...distinct(body.length > 0 ? body : [emptyParagraph(base)]),
  ]
  return {
    ...withMetadata(first, fields),
    // Merging keeps the shape of the stories, which the schema has checked.
    document: { type: 'doc', content } as unknown as Article['document'],
    related: distinct(related).map(({ attrs }) => attrs) as unknown as Article['related'],
  }
}

function each<From, To>(
  { base, first, second }: Three<From>,
  make: (state: From) => To,
): Three<To> {
  return { base: make(base), first: make(first), second: make(second) }
}

function blockPlace(desk: MergeDesk): (piece: Piece) => MergePlace {
  return (piece) => {
    const blockId = String(piece.attrs?.['id'])
    return desk.at({ kind: 'block', blockId }, `block ${blockId}`)
  }
}

function relatedPlace(desk: MergeDesk): (piece: Piece) => MergePlace {
  return (piece) => {
    const id = String(piece.attrs?.['id'])
    return desk.at({ kind: 'related', id }, `related ${id}`)
  }
}

function emptyParagraph(base: Article): Piece {
  return { type: 'paragraph', attrs: { id: base.document.content[2].attrs.id } }
}

/** Where both states of a piece stay, the second gets an id of its own. */
function distinct(pieces: readonly Piece[]): Piece[] {
  const taken = new Set(pieces.map((piece) => piece.attrs?.['id']))
  const seen = new Set<unknown>()
  return pieces.map((piece) => {
    const id = piece.attrs?.['id']
    if (!seen.has(id)) {
      seen.add(id)
      return piece
    }
    let number = 2
    const free = (): string => `${String(id).slice(0, 58)}-${number}`
    while (taken.has(free())) number++
    taken.add(free())
    return { ...piece, attrs: { ...piece.attrs, id: free() } }
  })
}
