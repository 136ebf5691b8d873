import type { ImportFile } from '../newsroom/droppedFiles.ts'

/** What one reading may bring. */
const mostFiles = 2_000

const story = /\.(docx?|x?html?|json|md|markdown|txt|zip)$/i
const picture = /\.(jpe?g|jpe|jfif|png|webp|avif|gif|tiff?|heic|heif)$/i

/**
 * Of what was chosen or dropped the files that a story can come from, or a picture of it; of
 * folders nothing else. A file that the user pointed at is there whatever it is called, so that
 * what is wrong with it can be said.
 */
export function wantedFiles(files: readonly ImportFile[]): ImportFile[] {
  const wanted = files.filter(({ path }) => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    if (name.startsWith('.')) return false
    return !path.includes('/') || story.test(name) || picture.test(name)
  })
  return wanted.slice(0, mostFiles)
}
