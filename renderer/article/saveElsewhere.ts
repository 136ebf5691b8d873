import { storyLines } from '#shared/article/plainText.ts'
import type { StoryDocument } from '#shared/article/document.ts'
import { urlSlugFrom } from '#shared/text/urlSlug.ts'
import { editableArticle } from './articleStore.ts'
import { storedText } from './saving.ts'

/**
 * Hands the open story to the user as two files: the whole article as JSON, and its text to be read
 * anywhere.
 */
export function saveElsewhere(): void {
  const open = editableArticle()
  if (!open) return
  const document = open.editor.state.doc.toJSON() as StoryDocument
  const lines = storyLines(document)
  const name =
    urlSlugFrom(open.editor.state.doc.child(0).textContent) || `bai-${open.articleId.slice(0, 8)}`
  download(`${name}.json`, 'application/json', storedText())
  download(`${name}.txt`, 'text/plain;charset=utf-8', `${lines.join('\n\n')}\n`)
}

/** Hands a text to the user as a file. */
export function download(fileName: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The download has taken hold of the bytes by then; freeing them at once would cut it off.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
