/** Lets the browser save what the newsroom offers at an address. */
export function startDownload(address: string): void {
  follow(address, '')
}

/** Hands a text to the user as a file. */
export function downloadText(fileName: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  follow(url, fileName)
  // The download has taken hold of the bytes by then; freeing them at once would cut it off.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

function follow(address: string, fileName: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
}
