import type { Figure, FocalPoint } from '../article/document.ts'

/**
 * A picture of an article as it lies in an export: cropped as its figure is, and what it is there.
 */
export interface PhotoFile {
  /**
   * Relative to the story's folder, `photos/photo-1.jpg`; its whole address in pieces that will
   * stand elsewhere.
   */
  path: string
  /** SHA-256 of the exported bytes, lower-case hexadecimal. */
  sha256: string
  byteLength: number
  /** In pixels, as the user sees it. */
  width: number
  height: number
  /** True for an animation, which is shown as it is wherever it can be. */
  moves: boolean
  /** In shares of this file; null means its middle. */
  focalPoint: FocalPoint | null
}

/**
 * The exported file of each picture that an article shows. Those whose bytes and focal points are
 * the same share a file.
 */
export interface PhotoFiles {
  /** By the id of the figure. */
  figures: ReadonlyMap<string, PhotoFile>
  /** One for each related story, in their order; null where it has no picture. */
  teasers: readonly (PhotoFile | null)[]
}

const photoExtensions = ['jpg', 'png', 'gif', 'webp'] as const
export type PhotoExtension = (typeof photoExtensions)[number]

/** The media type of each, by the extension of its name. */
export const photoContentTypes: Readonly<Record<PhotoExtension, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
}

export function contentTypeOf({ path }: PhotoFile): string {
  return photoContentTypes[path.slice(path.lastIndexOf('.') + 1) as PhotoExtension]
}

/** The name of the `number`th distinct file, counted from 1. */
export function photoPath(number: number, extension: PhotoExtension): string {
  return `photos/photo-${number}.${extension}`
}

const numbered = '^photos/photo-[1-9][0-9]{0,4}'
const ending = `\\.(${photoExtensions.join('|')})$`

/** Exactly the names that `photoPath` gives. */
export const photoPathPattern = new RegExp(numbered + ending)

/**
 * These and the names of the smaller and otherwise shaped pictures that `shapes.ts` has made of
 * them.
 */
export const picturePathPattern = new RegExp(
  `${numbered}(-(lead|teaser))?(-[1-9][0-9]{0,3})?${ending}`,
)

/** The file of a figure of the article. That it is there is the caller's to see to. */
export function photoFileOf(photoFiles: PhotoFiles, figure: Figure): PhotoFile {
  const file = photoFiles.figures.get(figure.attrs.id)
  if (!file) throw new Error(`no exported file for figure ${figure.attrs.id}`)
  return file
}
