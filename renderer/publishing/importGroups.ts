import type { ImportFile } from '../shell/navigation.ts'

/** Files that come in together: a zip, or an `article.json` with what lies in its folder. */
export interface ImportGroup {
  /** The zip or the `article.json`, as a person would name it. */
  name: string
  files: readonly ImportFile[]
}

/** Parts what was chosen into stories; files that belong to none are left out. */
export function groupFiles(files: readonly ImportFile[]): ImportGroup[] {
  const zips = files.filter(({ path }) => /\.zip$/i.test(path))
  const articles = files.filter(({ path }) => baseName(path).toLowerCase() === 'article.json')
  // Named otherwise, a single JSON file is taken for the article all the same.
  const heads = articles.length > 0 ? articles : files.filter(({ path }) => /\.json$/i.test(path))
  const folders = heads.map((head) => {
    const folder = folderOf(head.path)
    return { name: head.path, files: files.filter(({ path }) => belongsTo(path, folder, heads)) }
  })
  return [...zips.map((zip) => ({ name: zip.path, files: [zip] })), ...folders]
}

function belongsTo(path: string, folder: string, heads: readonly ImportFile[]): boolean {
  if (/\.zip$/i.test(path) || !path.startsWith(folder)) return false
  // A story's folder may lie within another's; its files are the inner one's.
  return !heads.some((other) => {
    const inner = folderOf(other.path)
    return inner.length > folder.length && path.startsWith(inner)
  })
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
