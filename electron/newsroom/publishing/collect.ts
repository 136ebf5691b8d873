import { availableParallelism } from 'node:os'
import type { Article } from '#shared/article/article.ts'
import { focalPointWithin } from '#shared/article/crop.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { type PhotoFile, type PhotoFiles, photoPath } from '#shared/render/photoFiles.ts'
import { madePictures } from '#shared/render/shapes.ts'
import type { Library } from '../library/library.ts'
import type { ExportRendition } from '../photos/kept.ts'
import { prefetched } from './prefetch.ts'
import { fileOf, type Picture, type PictureSource, picturesOf, renditionOf } from './pictures.ts'

interface Collecting {
  signal?: AbortSignal
  /** Called for each distinct file, once, when its name is known. */
  write?: (path: string, rendition: ExportRendition) => Promise<void>
  /**
   * Whether the pictures that a page, or a piece of one, offers beside the files themselves are
   * written too.
   */
  forPage?: boolean
  onPhoto?: (done: number, all: number) => void
}

export interface Collected {
  photoFiles: PhotoFiles
  /** Of every picture that the article's page refers to, by its path. */
  sources: ReadonlyMap<string, PictureSource>
}

/**
 * Gives every picture of an article its file in the export. They are made in parallel and named in
 * order. Pictures whose exported bytes and focal points are the same share a file: so an article
 * that comes back from its export names them alike. Fails with cancelled, or as `exportRendition`
 * does.
 */
export async function collectPhotos(
  library: Library,
  article: Article,
  collecting: Collecting = {},
): Promise<Result<Collected>> {
  const { figures, teasers } = picturesOf(article)
  const shown: Picture[] = [...figures, ...teasers].filter((picture) => picture !== null)
  const files = new Map<Picture, PhotoFile>()
  const sources = new Map<string, PictureSource>()
  const known = new Map<string, PhotoFile>()
  collecting.onPhoto?.(0, shown.length)
  const stopped = () => collecting.signal?.aborted ?? false
  const work = async (picture: Picture) =>
    stopped() ? fail({ code: 'cancelled' }) : renditionAndFile(library, picture)
  for await (const [picture, done] of prefetched(shown, availableParallelism(), work)) {
    if (!done.ok) return done
    const file = namedFile(known, picture, done.value.file)
    files.set(picture, file)
    const fresh = sourcesOf(file, picture).filter(([path]) => !sources.has(path))
    for (const [path, source] of fresh) sources.set(path, source)
    const written = await writeEach(library, fresh, done.value, collecting)
    if (!written.ok) return written
    collecting.onPhoto?.(files.size, shown.length)
  }
  return succeed({
    photoFiles: {
      figures: new Map(figures.map((picture) => [picture.figure.attrs.id, files.get(picture)!])),
      teasers: teasers.map((picture) => picture && files.get(picture)!),
    },
    sources,
  })
}

/** Pictures with the same key look the same in every shape. */
function namedFile(
  known: Map<string, PhotoFile>,
  picture: Picture,
  rendition: ExportRendition,
): PhotoFile {
  const { bytes, extension, ...facts } = rendition
  const focalPoint = focalPointWithin(picture.focalPoint, picture.crop)
  const key = JSON.stringify([facts.sha256, focalPoint])
  const file = known.get(key) ?? {
    path: photoPath(known.size + 1, extension),
    ...facts,
    byteLength: bytes.byteLength,
    focalPoint,
  }
  known.set(key, file)
  return file
}

function sourcesOf(file: PhotoFile, picture: Picture): [string, PictureSource][] {
  const made = madePictures(file, picture.use)
  return [
    [file.path, { picture, made: null }],
    ...made.map((one): [string, PictureSource] => [one.path, { picture, made: one }]),
  ]
}

interface Done {
  rendition: ExportRendition
  file: ExportRendition
}

async function renditionAndFile(library: Library, picture: Picture): Promise<Result<Done>> {
  const rendition = await renditionOf(library, picture)
  if (!rendition.ok) return rendition
  const file = await fileOf(library, { picture, made: null }, rendition.value)
  return file.ok ? succeed({ rendition: rendition.value, file: file.value }) : file
}

async function writeEach(
  library: Library,
  sources: readonly [string, PictureSource][],
  { rendition, file }: Done,
  { write, forPage = false, signal }: Collecting,
): Promise<Result<void>> {
  if (!write) return succeed(undefined)
  const wanted = sources.filter(([, { made }]) => forPage || made === null)
  const work = async ([, source]: (typeof wanted)[number]) =>
    source.made === null ? succeed(file) : fileOf(library, source, rendition)
  for await (const [[path], finished] of prefetched(wanted, availableParallelism(), work)) {
    if (!finished.ok) return finished
    if (signal?.aborted) return fail({ code: 'cancelled' })
    await write(path, finished.value)
  }
  return succeed(undefined)
}
