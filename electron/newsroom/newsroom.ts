import type { Rendition } from '#shared/article/photo.ts'
import type { Handlers } from '#shared/contract/contract.ts'
import { type Result, succeed } from '#shared/contract/errors.ts'
import { createChanges } from './handlers/changes.ts'
import { createHandlers } from './handlers/handlers.ts'
import { createArrivals } from './handoff/arrivals.ts'
import { createWatching } from './handoff/watching.ts'
import type { Host } from './host/host.ts'
import { guarded, guardedAsync } from './files/faults.ts'
import { type Library, type OpenOptions, openLibrary } from './library/library.ts'
import { indexSlice } from './library/search/indexing.ts'
import { createThinning } from './library/versions/versionThinning.ts'
import { emptyIncoming } from './files/incoming.ts'
import { clearTemporary } from './files/temporary.ts'
import { removeUnplaced } from './photos/originals.ts'
import { renditionPath } from './photos/photos.ts'
import { createUploads } from './handlers/uploads.ts'
import { type PreviewFile, previewFile } from './publishing/preview.ts'

/** A library at work: what a host answers calls, pictures and previews from. */
export interface Newsroom {
  readonly library: Library
  readonly handlers: Handlers
  close(): void
  /** The user opened a hand-off package from outside: its path, absolute. */
  openPackage(file: string): Promise<void>
  /** The file of a photo's rendition. */
  photoFile(photoId: string, rendition: Rendition): Promise<Result<string>>
  /** A file of the article's exported page as it would be now: `index.html`, `photos/…`. */
  previewFile(articleId: string, path: string): Promise<Result<PreviewFile>>
}

/**
 * Opens the library in a folder, which is made where it is not there yet. Fails as `openLibrary`
 * does.
 */
export function openNewsroom(
  folder: string,
  options: OpenOptions & { host: Host },
): Result<Newsroom> {
  const opened = openLibrary(folder, options)
  if (!opened.ok) return opened
  const library = opened.value
  const { host, now = () => new Date() } = options
  if (library.mode === 'write')
    guarded(() => {
      removeUnplaced(library)
      emptyIncoming(library.folder)
      return succeed(clearTemporary(now()))
    })
  const idleWork = createIdleWork(library, now)
  const changes = createChanges(host.emit, idleWork.begin)
  // The opening of a library is a quiet moment, too.
  changes.changed([])
  const arrivals = createArrivals(library, host.emit)
  const canWatch = library.mode === 'write' && host.chooseWatchedFolder !== undefined
  const watching = canWatch ? createWatching(library, arrivals) : null
  const context = { library, host, now, changes, arrivals, watching }
  return succeed({
    library,
    handlers: createHandlers(context, createUploads(library.folder, now)),
    close() {
      watching?.close()
      changes.close()
      idleWork.close()
      library.close()
    },
    openPackage: (file) => arrivals.add(file, true),
    photoFile: (photoId, rendition) =>
      guardedAsync(async () => renditionPath(library, photoId, rendition)),
    previewFile: (articleId, path) => previewFile(library, articleId, path),
  })
}

/** Milliseconds that calls have to themselves between two slices. */
const betweenSlices = 25

/**
 * What can wait until nothing has changed for a while. Stories are indexed slice by slice, so that
 * no call waits for more than one. What cannot be indexed now, for a full disk perhaps, goes on
 * waiting for the next search, which says why it fails.
 */
function createIdleWork(
  library: Library,
  now: () => Date,
): { begin: () => void; close: () => void } {
  if (library.mode !== 'write') return { begin: () => undefined, close: () => undefined }
  const thin = createThinning(library.database, now)
  let next: NodeJS.Timeout | undefined
  function begin(): void {
    clearTimeout(next)
    const waiting = guarded(() => succeed(indexSlice(library.database)))
    if (waiting.ok && waiting.value > 0) next = setTimeout(begin, betweenSlices).unref()
    else thin()
  }
  return { begin, close: () => clearTimeout(next) }
}
