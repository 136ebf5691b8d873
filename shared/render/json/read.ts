import { type Article, schemaVersion } from '../../article/article.ts'
import type { Figure } from '../../article/document.ts'
import { readArticle, readJson, type Unreadable } from '../../article/read.ts'
import type { RelatedStory } from '../../article/related.ts'
import { upgradeExportedArticle } from '../../article/upgrade.ts'
import {
  articleFormat,
  articleFormatVersion,
  type ExportedArticle,
  exportedArticleSchema,
  type ExportedRelated,
} from './exportedArticle.ts'

/** A file that has to lie beside `article.json`. */
interface NeededPhoto {
  file: string
  photoId: string
  byteLength: number
}

export interface ImportedArticle {
  /** With an empty edNote; photo ids are the hashes of the exported files. */
  article: Article
  updatedAt: string
  /** Each file once. */
  photos: NeededPhoto[]
}

/** `unsafe` names what nobody writes by accident; `detail` says where. */
interface ImportProblem {
  reason: 'notOurs' | 'newerFormat' | 'damaged' | 'tooLarge' | 'unsafe'
  detail: string
}

type Read = { ok: true; value: ImportedArticle } | { ok: false; problem: ImportProblem }

/**
 * The one door by which an `article.json` comes in. Nothing is repaired and nothing unknown is
 * taken.
 */
export function readExportedArticle(text: string): Read {
  const json = readJson(text)
  if (!json.ok) return refuse(...reasonOf(json.problem))
  const claimed = json.value as { format?: unknown; formatVersion?: unknown } | null
  if (typeof claimed !== 'object' || claimed?.format !== articleFormat) return refuse('notOurs', '')
  if (typeof claimed.formatVersion === 'number' && claimed.formatVersion > articleFormatVersion)
    return refuse('newerFormat', String(claimed.formatVersion))
  const parsed = exportedArticleSchema.safeParse(upgradeExportedArticle(json.value))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const detail = `${issue?.path.join('.')}: ${issue?.message}`
    return refuse(issue?.message === 'unsafeLink' ? 'unsafe' : 'damaged', detail)
  }
  const photos = neededPhotos(parsed.data)
  if (!photos) return refuse('damaged', 'photos')
  // The same door as for every article: what the newsroom would not store must not come in here
  // either.
  const read = readArticle(JSON.stringify(articleOf(parsed.data)))
  if (!read.ok) return refuse(...reasonOf(read.problem))
  return { ok: true, value: { article: read.article, updatedAt: parsed.data.updatedAt, photos } }
}

function refuse(reason: ImportProblem['reason'], detail: string): Read {
  return { ok: false, problem: { reason, detail } }
}

function reasonOf(problem: Unreadable): [ImportProblem['reason'], string] {
  switch (problem.kind) {
    case 'tooLarge':
      return ['tooLarge', '']
    case 'tooDeep':
      return ['unsafe', 'nesting']
    case 'forbiddenKey':
      return ['unsafe', problem.key]
    case 'notJson':
      return ['damaged', 'JSON']
    case 'newerSchema':
      return ['newerFormat', String(problem.schemaVersion)]
    case 'twinId':
      return ['damaged', problem.id]
    default:
      return ['damaged', `${problem.path}: ${problem.problem}`]
  }
}

/** Null where the figures of the body and the files do not belong together. */
function neededPhotos(exported: ExportedArticle): NeededPhoto[] | null {
  const figures = exported.body.filter((block): block is Figure => block.type === 'figure')
  const paired =
    figures.length === exported.photos.length &&
    figures.every(({ attrs }, at) => {
      const photo = exported.photos[at]
      return photo?.figureId === attrs.id && photo.photoId === attrs.photoId
    })
  if (!paired) return null
  const needed = new Map<string, NeededPhoto>()
  const teasers = exported.related.flatMap(({ photo }) => photo ?? [])
  for (const { file, photoId, byteLength } of [...exported.photos, ...teasers]) {
    const known = needed.get(file)
    if (known && (known.photoId !== photoId || known.byteLength !== byteLength)) return null
    needed.set(file, { file, photoId, byteLength })
  }
  return [...needed.values()]
}

function articleOf(exported: ExportedArticle): Article {
  const { headline, standfirstContent } = exported
  return {
    schemaVersion,
    id: exported.id,
    language: exported.language,
    createdAt: exported.createdAt,
    document: {
      type: 'doc',
      content: [
        { type: 'headline', ...(headline && { content: [{ type: 'text', text: headline }] }) },
        { type: 'standfirst', ...(standfirstContent.length > 0 && { content: standfirstContent }) },
        ...exported.body,
      ],
    },
    metadata: { ...exported.metadata, edNote: '' },
    leadFigureId: exported.leadFigureId,
    related: exported.related.map(relatedOf),
  }
}

function relatedOf(exported: ExportedRelated): RelatedStory {
  const photoId = exported.photo?.photoId ?? null
  if (exported.kind === 'address') {
    const { id, url, headline, summary } = exported
    return { kind: 'address', id, url, teaser: { headline, summary, photoId } }
  }
  const { id, articleId, urlSlug, picked, override } = exported
  const focalPoint = exported.photo?.focalPoint ?? null
  return {
    kind: 'article',
    id,
    articleId,
    picked: { ...picked, photoId, urlSlug, crop: null, focalPoint },
    override,
  }
}
