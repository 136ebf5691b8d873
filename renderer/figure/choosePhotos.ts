const accepted = '.jpg,.jpeg,.png,.webp,.avif,.gif,.tif,.tiff,image/*'

/** Asks for photo files; none where a person thinks better of it. */
export function choosePhotos(several = true): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accepted
  input.multiple = several
  input.hidden = true
  // Some browsers forget the question of an input that is not in the page; tests look for it there too.
  input.dataset['photos'] = several ? 'several' : 'one'
  document.body.append(input)
  return new Promise((resolve) => {
    const answer = (): void => {
      resolve([...(input.files ?? [])])
      input.remove()
    }
    input.addEventListener('change', answer, { once: true })
    input.addEventListener('cancel', answer, { once: true })
    input.click()
  })
}
