/**
 * The files that a paste is meant to bring. Word and Excel put a picture of the text beside the
 * text itself: there the text is meant. A browser puts markup with nothing but `<img>` beside a
 * copied picture: there the picture is.
 */
export function filesOfPaste(clipboard: Pick<DataTransfer, 'files' | 'getData'> | null): File[] {
  const files = [...(clipboard?.files ?? [])]
  const html = clipboard?.getData('text/html') ?? ''
  return files.length > 0 && hasText(html) ? [] : files
}

function hasText(html: string): boolean {
  const text = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(style|script|title)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
  return text.trim() !== ''
}
