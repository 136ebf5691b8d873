import { limits } from '#shared/article/limits.ts'
import { rtfPictures } from './rtfPictures.ts'

type Clipboard = Pick<DataTransfer, 'files' | 'getData'>

/**
 * Finds the bytes that came along for the pictures of a clipboard's markup, by their addresses
 * there; null where none came.
 */
export function clipboardPictures(
  html: string,
  clipboard: Clipboard,
): (address: string) => File | null {
  let local: ReadonlyMap<string, File> | null = null
  return (address) => {
    if (/^data:/i.test(address)) return fileOfData(address)
    if (!isLocal(address)) return null
    local ??= filesByAddress(html, clipboard)
    return local.get(address) ?? null
  }
}

/** Addresses that mean something only on the machine or in the mail where the text was copied. */
function isLocal(address: string): boolean {
  return /^(file|cid|blob|webkit-fake-url|applewebdata):/i.test(address)
}

/**
 * Pictures and addresses are matched by their order, where there are as many of the one as of the
 * other.
 */
function filesByAddress(html: string, clipboard: Clipboard): ReadonlyMap<string, File> {
  const addresses = localAddresses(html)
  const files = isOffice(html)
    ? rtfPictures(clipboard.getData('text/rtf'))
    : pictureFiles(clipboard)
  if (files.length !== addresses.length) return new Map()
  return new Map(
    addresses.flatMap((address, at): [string, File][] => (files[at] ? [[address, files[at]]] : [])),
  )
}

/** A file beside a text of Office shows the text and not the picture in it. */
function isOffice(html: string): boolean {
  return /urn:schemas-microsoft-com:office|class="?Mso/i.test(html)
}

function pictureFiles(clipboard: Clipboard): File[] {
  return [...clipboard.files].filter(({ type }) => type.startsWith('image/'))
}

function localAddresses(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return [...body.querySelectorAll('img')]
    .map((image) => image.getAttribute('src')?.trim() ?? '')
    .filter(isLocal)
}

function fileOfData(address: string): File | null {
  const found = /^data:(image\/(jpeg|png|gif|webp|avif|tiff|heic));base64,/i.exec(address)
  if (!found || address.length > limits.photoBytes * 1.4) return null
  const [start, type = '', kind = ''] = found
  const bytes = bytesOf(address.slice(start.length))
  return (
    bytes && new File([bytes], `picture.${kind.toLowerCase().replace('jpeg', 'jpg')}`, { type })
  )
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    const letters = atob(base64)
    return Uint8Array.from({ length: letters.length }, (_, at) => letters.charCodeAt(at))
  } catch {
    return null
  }
}
