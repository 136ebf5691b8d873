const accepted = '.jpg,.jpeg,.png,.webp,.avif,.gif,.tif,.tiff,.heic,.heif,image/*'

let asking: HTMLInputElement | null = null

/** Asks for photo files and hands over those chosen; nothing where the user thinks better of it. */
export function choosePhotos(howMany: 'one' | 'several', take: (files: File[]) => void): void {
  // Kept in the page until the next question: a browser may forget one whose input is gone.
  asking?.remove()
  const input = document.createElement('input')
  asking = input
  input.type = 'file'
  input.accept = accepted
  input.multiple = howMany === 'several'
  input.hidden = true
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    if (files.length > 0) take(files)
  })
  document.body.append(input)
  input.click()
}

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
