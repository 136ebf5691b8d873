import type { Database } from 'better-sqlite3'
import type { Photo } from '#shared/article/photo.ts'
import type { CallInput, CallOutput } from '#shared/contract/contract.ts'
import type { PhotoFilter } from '#shared/contract/photoFilters.ts'
import type { FoundPhoto, StoryUse } from '#shared/contract/photoLibrary.ts'
import type { Library } from '../library/library.ts'
import { prepared } from '../library/prepared.ts'
import { foldedPatterns } from '../library/search/fields.ts'
import { indexBeforeSearch } from '../library/search/indexing.ts'
import { readPhotoInfo } from './info/info.ts'
import { photoColumns, photoOf } from './originals.ts'

/**
 * Returns the photos that a query finds; see the contract. A reader sees figures as they were indexed last.
 */
export function findPhotos(
  library: Library,
  query: CallInput<'photos.find'>,
): CallOutput<'photos.find'> {
  const { database } = library
  const unindexed = library.mode === 'write' ? indexBeforeSearch(database) : 0
  const { sql, values } = conditionOf(query)
  const photos = prepared<(string | number)[], Photo>(
    database,
    `SELECT ${photoColumns} FROM photos WHERE ${sql} ORDER BY attached_at DESC, id LIMIT ? OFFSET ?`,
  ).all(...values, query.limit, query.offset)
  const total = prepared<string[], { count: number }>(
    database,
    `SELECT count(*) AS count FROM photos WHERE ${sql}`,
  ).get(...values)!.count
  return {
    photos: photos.map((photo) => ({
      photo,
      ...wordsOf(database, photo.id),
      ...usesOf(database, photo.id),
    })),
    total,
    unread: unreadCount(database),
    unindexed,
  }
}

const filters: Record<PhotoFilter, string> = {
  all: '1',
  unused: 'NOT EXISTS (SELECT 1 FROM article_photos WHERE photo_id = photos.id)',
  // Some figure names nobody; or there is none, and the file does not either.
  uncredited: `(
    EXISTS (SELECT 1 FROM figures WHERE photo_id = photos.id AND photographer = '' AND source = '')
    OR (NOT EXISTS (SELECT 1 FROM figures WHERE photo_id = photos.id)
      AND NOT EXISTS (SELECT 1 FROM photo_info WHERE photo_id = photos.id
        AND iif(json_valid(info), (info ->> '$.photographer') || (info ->> '$.credit') || (info ->> '$.source'), '') <> ''))
  )`,
}

const hasWord = `(
  photos.folded LIKE ?
  OR EXISTS (SELECT 1 FROM figures WHERE photo_id = photos.id AND folded LIKE ?)
  OR EXISTS (SELECT 1 FROM photo_info WHERE photo_id = photos.id AND folded LIKE ?)
)`

function conditionOf({ text, filter }: CallInput<'photos.find'>): {
  sql: string
  values: string[]
} {
  const patterns = foldedPatterns(text)
  // Signs alone find nothing, as in the search for stories.
  const findsNothing = patterns.length === 0 && text.trim() !== ''
  return {
    sql: [filters[filter], ...patterns.map(() => hasWord), ...(findsNothing ? ['0'] : [])].join(
      ' AND ',
    ),
    values: patterns.flatMap((pattern) => [pattern, pattern, pattern]),
  }
}

type Words = Pick<FoundPhoto, 'caption' | 'photographer' | 'source' | 'place'>

/** Each of the words from the figure that was written last and has it, else from the file. */
function wordsOf(database: Database, photoId: string): Words {
  const figures = prepared<[string], Omit<Words, 'place'>>(
    database,
    `SELECT caption, photographer, figures.source FROM figures JOIN articles ON articles.number = article_number
     WHERE photo_id = ? ORDER BY updated_at DESC, article_number DESC, position LIMIT 20`,
  ).all(photoId)
  const file = prepared<[string], Words>(
    database,
    `SELECT coalesce(info ->> '$.caption', '') AS caption, coalesce(info ->> '$.photographer', '') AS photographer,
       coalesce(info ->> '$.source', '') AS source,
       concat_ws(', ', nullif(info ->> '$.sublocation', ''), nullif(info ->> '$.city', ''),
         nullif(info ->> '$.province', ''), nullif(info ->> '$.country', '')) AS place
     FROM (SELECT iif(json_valid(info), info, '{}') AS info FROM photo_info WHERE photo_id = ?)`,
  ).get(photoId)
  const credited = figures.find(({ photographer, source }) => photographer || source) ?? file
  return {
    caption: figures.find(({ caption }) => caption)?.caption ?? file?.caption ?? '',
    photographer: credited?.photographer ?? '',
    source: credited?.source ?? '',
    place: file?.place ?? '',
  }
}

function usesOf(database: Database, photoId: string): { stories: number } {
  return prepared<[string], { stories: number }>(
    database,
    'SELECT count(*) AS stories FROM article_photos WHERE photo_id = ?',
  ).get(photoId)!
}

/** Where a photo is used, and its namesakes; see the contract. */
export function photoUses(library: Library, photoId: string): CallOutput<'photos.uses'> {
  const stories = prepared<[string], Omit<StoryUse, 'trashed'> & { trashed: number }>(
    library.database,
    `SELECT articles.id AS articleId, headline, status, trashed FROM article_photos
     JOIN articles ON articles.number = article_number WHERE photo_id = ? ORDER BY updated_at DESC LIMIT 100`,
  ).all(photoId)
  const sameName = prepared<[string, string], Photo>(
    library.database,
    `SELECT ${photoColumns} FROM photos WHERE id <> ? AND file_name = (SELECT file_name FROM photos WHERE id = ?)
     ORDER BY attached_at DESC, id LIMIT 100`,
  ).all(photoId, photoId)
  return { stories: stories.map((story) => ({ ...story, trashed: story.trashed === 1 })), sameName }
}

const readAtOnce = 20

/** Reads some of the files that came in before their descriptions were read. */
export async function readMorePhotos(library: Library): Promise<CallOutput<'photos.readMore'>> {
  const { database } = library
  const unread = prepared<[number], { id: string }>(
    database,
    'SELECT id FROM photos WHERE id NOT IN (SELECT photo_id FROM photo_info) ORDER BY attached_at DESC LIMIT ?',
  ).all(readAtOnce)
  for (const { id } of unread) {
    const photo = photoOf(library, id)
    if (photo) await readPhotoInfo(library, photo)
  }
  return { unread: unreadCount(database) }
}

function unreadCount(database: Database): number {
  return prepared<[], { count: number }>(
    database,
    'SELECT count(*) AS count FROM photos WHERE id NOT IN (SELECT photo_id FROM photo_info)',
  ).get()!.count
}
