import path from 'node:path'
import { isPhotoName } from '../photos/sniff.ts'
import { type FileKind, sniffKind } from './sniff.ts'
import type { ImportFile } from '../files/unzip.ts'

/** A file that a story may be read from. */
export interface Candidate {
  file: ImportFile
  kind: FileKind
  /** The user pointed at this very file, and not at a folder or a zip that it lies in. */
  named: boolean
}

const storyName = /\.(docx?|x?html?|json|md|markdown|txt)$/i

/** Returns whether a file of this name may hold a story. */
export function isStoryName(name: string): boolean {
  return storyName.test(name)
}

/** What is not there for another file's sake, in the order of the paths. */
export async function candidates(
  files: readonly ImportFile[],
  given: readonly ImportFile[],
): Promise<Candidate[]> {
  const byPerson = new Set(given.filter((file) => !file.path.includes('/')))
  const paths = new Set(files.map((file) => file.path))
  const found: Candidate[] = []
  for (const file of [...files].sort(byPath)) {
    const named = byPerson.has(file)
    if (
      isPhotoOfExport(file.path) ||
      isPartOfPage(file.path, paths) ||
      isTwinOfArticle(file.path, paths)
    )
      continue
    if (!named && !isStoryName(file.path)) continue
    found.push({ file, kind: await sniffKind(file.diskPath, file.path), named })
  }
  return withoutPictures(found)
}

/**
 * Pictures belong to the stories that they came with; alone, or under a name that is no picture's,
 * each is spoken of.
 */
function withoutPictures(found: readonly Candidate[]): Candidate[] {
  const hasStory = found.some(({ kind }) => kind !== 'picture')
  return found.filter(
    ({ kind, file }) => kind !== 'picture' || !hasStory || !isPhotoName(file.path),
  )
}

function isPhotoOfExport(name: string): boolean {
  return /(^|\/)photos\/[^/]+$/.test(name) && isPhotoName(name)
}

/** Browsers save what a page is made of into a folder of its name. */
function isPartOfPage(name: string, paths: ReadonlySet<string>): boolean {
  const found = /^((?:.*\/)?[^/]+?)(?:_files|\.files|_tệp)\//.exec(name)
  if (!found) return false
  return ['.html', '.htm', '.xhtml'].some((extension) => paths.has(`${found[1]}${extension}`))
}

/** An export has the same story in other forms beside its `article.json`, which says most. */
function isTwinOfArticle(name: string, paths: ReadonlySet<string>): boolean {
  if (
    !/^(index|article|fragment)\.html$|^ninjs\.json$|\.(txt|html)$/i.test(path.posix.basename(name))
  )
    return false
  const article = path.posix.join(path.posix.dirname(name), 'article.json')
  return name !== article && paths.has(article)
}

function byPath({ path: one }: ImportFile, { path: other }: ImportFile): number {
  return one < other ? -1 : one > other ? 1 : 0
}
