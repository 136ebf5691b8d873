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
