import { type PixelBox, shapedPixels, type Size } from '../article/crop.ts'
import type { PhotoFile } from './photoFiles.ts'

/**
 * Width over height of the shapes that are cut around the focal point: for shared links, and beside
 * other stories.
 */
export const shapeRatios = { lead: 1200 / 630, teaser: 3 / 2 } as const
type Shape = keyof typeof shapeRatios

const widths = { inline: [480, 960, 1600], lead: [1200], teaser: [360, 720] } as const

/** A picture that is made of an exported file: the pixels of `part`, in another size. */
export interface MadePicture extends Size {
  /** Relative to the page: `photos/photo-1-480.jpg`. */
  path: string
  part: PixelBox
}

/** The same picture in the smaller sizes that a page offers, smallest first. */
export function smallerPictures(file: PhotoFile): MadePicture[] {
  if (file.moves) return []
  const part = { left: 0, top: 0, width: file.width, height: file.height }
  return widths.inline
    .filter((width) => width < file.width)
    .map((width) => made(file, '', part, width))
}

/** The shape for shared links. */
export function leadPicture(file: PhotoFile): MadePicture {
  return shapedPictures(file, 'lead')[0]!
}

/** The shape beside other stories, smallest first. */
export function teaserPictures(file: PhotoFile): MadePicture[] {
  return shapedPictures(file, 'teaser')
}

function shapedPictures(file: PhotoFile, shape: Shape): MadePicture[] {
  const part = shapedPixels(file, shapeRatios[shape], file.focalPoint)
  const fitting = new Set(widths[shape].map((width) => Math.min(width, part.width)))
  return [...fitting].map((width) => made(file, `-${shape}`, part, width))
}

function made(file: PhotoFile, shape: string, part: PixelBox, width: number): MadePicture {
  const height = Math.max(1, Math.round((part.height * width) / part.width))
  return { path: file.path.replace(/\.[a-z]+$/, `${shape}-${width}$&`), part, width, height }
}

/** What a page shows a file as. */
export interface PhotoUse {
  inline: boolean
  lead: boolean
  teaser: boolean
}

/** Every picture of a file that the page refers to beside the file itself. */
export function madePictures(file: PhotoFile, use: PhotoUse): MadePicture[] {
  return [
    ...(use.inline ? smallerPictures(file) : []),
    ...(use.lead ? [leadPicture(file)] : []),
    ...(use.teaser ? teaserPictures(file) : []),
  ]
}
