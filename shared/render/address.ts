import type { PhotoFile, PhotoFiles } from './photoFiles.ts'

/**
 * Where a story's folder is on the web: `https://vidu.vn/tin/` and `nuoc-noi` give
 * `https://vidu.vn/tin/nuoc-noi/`. Undefined without a base address.
 */
export function storyAddress(baseAddress: string, folder: string): string | undefined {
  if (baseAddress === '') return undefined
  return `${baseAddress.replace(/\/*$/, '/')}${folder}/`
}

/**
 * The address of a file that lies in the story's folder; its path there where the folder has no
 * address.
 */
export function fileAddress(address: string | undefined, path: string): string {
  return address === undefined ? path : new URL(path, address).href
}

/** The same photos by their whole addresses, for pieces that will stand in pages elsewhere. */
export function atAddress(photoFiles: PhotoFiles, address: string | undefined): PhotoFiles {
  if (address === undefined) return photoFiles
  const moved = (file: PhotoFile): PhotoFile => ({ ...file, path: fileAddress(address, file.path) })
  return {
    figures: new Map([...photoFiles.figures].map(([id, file]) => [id, moved(file)])),
    teasers: photoFiles.teasers.map((file) => file && moved(file)),
  }
}
