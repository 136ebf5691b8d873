/** Where a photo of the library lies in an export, and what it is there. */
export interface PhotoFile {
  /** Relative to the page: `photos/photo-1.jpg`. */
  path: string
  /** SHA-256 of the exported bytes, lower-case hexadecimal. */
  sha256: string
  byteLength: number
  /** In pixels, as a person sees it. */
  width: number
  height: number
}

/** The exported file of each photo that an article shows, by the photo's id in the library. */
export type PhotoFiles = ReadonlyMap<string, PhotoFile>

const photoExtensions = ['jpg', 'png', 'gif', 'webp'] as const
export type PhotoExtension = (typeof photoExtensions)[number]

/** The name of the `number`th distinct photo, counted from 1. */
export function photoPath(number: number, extension: PhotoExtension): string {
  return `photos/photo-${number}.${extension}`
}

/** Exactly the names that `photoPath` gives. */
export const photoPathPattern = new RegExp(`^photos/photo-[1-9][0-9]{0,4}\\.(${photoExtensions.join('|')})$`)

/** The file of a photo that the article shows. That it is there is the caller's to see to. */
export function photoFileOf(photoFiles: PhotoFiles, photoId: string): PhotoFile {
  const file = photoFiles.get(photoId)
  if (!file) throw new Error(`no exported file for photo ${photoId}`)
  return file
}
