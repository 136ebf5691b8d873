/** The pixels of a HEIC photo, turned as the file says. */
export interface HeicPixels {
  width: number
  height: number
  /** 3, or 4 where anything shines through. */
  channels: 3 | 4
  /** 8 bits a channel, row by row from the top. */
  pixels: Uint8Array
}

/** Decodes the main picture of a HEIC photo, in this thread. Throws where it is damaged. */
export async function decodeHeic(
  bytes: Uint8Array,
  maxPixels: number,
): Promise<HeicPixels | 'tooManyPixels'> {
  const { default: decode } = await import('heic-decode')
  const images = await decode.all({ buffer: bytes })
  try {
    const [image] = images
    if (!image) throw new Error('no picture')
    // What is said of the size is checked before any pixel is made.
    if (image.width * image.height > maxPixels) return 'tooManyPixels'
    const { width, height, data } = await image.decode()
    return { width, height, ...packed(data) }
  } finally {
    images.dispose()
  }
}

/** Without the alpha channel where everything is opaque, as in every camera's photo. */
function packed(rgba: Uint8ClampedArray): Pick<HeicPixels, 'channels' | 'pixels'> {
  for (let at = 3; at < rgba.length; at += 4)
    if (rgba[at] !== 255)
      return { channels: 4, pixels: new Uint8Array(rgba.buffer, rgba.byteOffset, rgba.byteLength) }
  const pixels = new Uint8Array((rgba.length / 4) * 3)
  for (let from = 0, to = 0; from < rgba.length; from += 4) {
    pixels[to++] = rgba[from]!
    pixels[to++] = rgba[from + 1]!
    pixels[to++] = rgba[from + 2]!
  }
  return { channels: 3, pixels }
}
