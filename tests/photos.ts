import sharp, { type Sharp } from 'sharp'
import { randomFrom } from './random.ts'

/** Every format that photos come in but HEIC, which nothing here can make: `heic.ts` has one. */
export const madeFormats = ['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const

export interface PhotoOptions {
  format?: (typeof madeFormats)[number]
  /** Pixels as the user sees the photo, whatever its orientation. */
  width?: number
  height?: number
  /** Another seed, another landscape. */
  seed?: number
  /**
   * EXIF orientation 1 to 8; the pixels are stored turned, so that the photo is upright when it is
   * applied.
   */
  orientation?: number
  /** Puts the place, the camera and a description into EXIF and XMP. */
  revealing?: boolean
  /** Leaves the lower half see-through (not for JPEG). */
  transparent?: boolean
  /** More than one makes an animation (GIF and WebP). */
  frames?: number
  /** Embeds a colour profile and stores the colours in it. */
  profile?: 'p3' | 'srgb'
  quality?: number
}

/**
 * A real photo file, made afresh and the same each time: a landscape with a low sun over hills and
 * water.
 */
export async function makePhoto(options: PhotoOptions = {}): Promise<Buffer> {
  const { width = 1200, height = 800, seed = 1, frames = 1 } = options
  const pictures = await Promise.all(
    Array.from({ length: frames }, (_, frame) =>
      drawn(landscape(width, height, seed, frame / frames, options.transparent ?? false), options),
    ),
  )
  const upright = frames > 1 ? sharp(pictures, { join: { animated: true } }) : sharp(pictures[0])
  // GIF has no orientation, and the frames of an animation are not turned.
  const orientation = options.format === 'gif' || frames > 1 ? 1 : (options.orientation ?? 1)
  const turned = await turnedFor(upright, orientation)
  return encode(describe(turned, options), options).toBuffer()
}

function drawn(svg: string, options: PhotoOptions): Promise<Buffer> {
  const picture = sharp(Buffer.from(svg))
  return (options.transparent ? picture : picture.flatten({ background: '#8a7f78' }))
    .png()
    .toBuffer()
}

/** The opposite of what a viewer does with the orientation. */
async function turnedFor(upright: Sharp, orientation: number): Promise<Sharp> {
  if (orientation === 1) return upright
  const turns: Record<number, (picture: Sharp) => Sharp> = {
    2: (picture) => picture.flop(),
    3: (picture) => picture.rotate(180),
    4: (picture) => picture.flip(),
    5: (picture) => picture.rotate(270).flop(),
    6: (picture) => picture.rotate(270),
    7: (picture) => picture.rotate(90).flop(),
    8: (picture) => picture.rotate(90),
  }
  const turn = turns[orientation]
  if (!turn) throw new RangeError(`no orientation ${orientation}`)
  return sharp(await turn(upright).png().toBuffer())
}

function describe(picture: Sharp, options: PhotoOptions): Sharp {
  let described = picture
  if (options.profile) described = described.withIccProfile(options.profile)
  if (options.revealing)
    described = described
      .withExif({
        IFD0: {
          Make: 'Toa',
          Model: 'Soan 1',
          Artist: 'Thanh Tung',
          ImageDescription: 'Cho noi Cai Rang',
        },
        IFD2: { DateTimeOriginal: '2023:02:14 06:30:00', BodySerialNumber: '4471-2203' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '10/1 0/1 1234/100',
          GPSLongitudeRef: 'E',
          GPSLongitude: '105/1 44/1 5678/100',
        },
      })
      .withXmp(xmp)
  return options.orientation
    ? described.withMetadata({ orientation: options.orientation })
    : described
}

const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="Cần Thơ"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

function encode(picture: Sharp, { format = 'jpeg', quality = 82 }: PhotoOptions): Sharp {
  const encoders: Record<NonNullable<PhotoOptions['format']>, () => Sharp> = {
    jpeg: () => picture.jpeg({ quality }),
    png: () => picture.png(),
    webp: () => picture.webp({ quality, effort: 1 }),
    avif: () => picture.avif({ quality: 50, effort: 0 }),
    gif: () => picture.gif({ effort: 1 }),
    tiff: () => picture.tiff({ compression: 'lzw' }),
  }
  return encoders[format]()
}

/** `time` from 0 to 1 moves the sun up. */
function landscape(
  width: number,
  height: number,
  seed: number,
  time: number,
  transparent: boolean,
): string {
  const random = randomFrom(seed)
  const hue = [212, 195, 28, 255, 340, 160][seed % 6]! + Math.floor(random() * 16)
  const horizon = height * (0.52 + random() * 0.16)
  const sun = { x: width * (0.2 + random() * 0.6), y: horizon - height * (0.1 + 0.3 * time) }
  const hills = [0.2, 0.13, 0.07].map((rise, index) => {
    const waves = Array.from({ length: 5 }, (_, octave) => ({
      phase: random() * 7,
      pace: 2 ** octave * 3.1,
    }))
    const points = Array.from({ length: 121 }, (_, step) => {
      const swell = waves.reduce(
        (sum, wave, octave) =>
          sum + Math.sin((wave.pace * step) / 120 + wave.phase) / 2 ** (octave + 1),
        0,
      )
      return `${(width * step) / 120},${(horizon - height * rise * (0.6 + 0.4 * swell)).toFixed(1)}`
    })
    const light = 46 - index * 11
    return `<path fill="hsl(${(hue + 20) % 360} 28% ${light}%)" d="M0,${horizon} L${points.join(' L')} L${width},${horizon} Z"/>`
  })
  const glints = Array.from({ length: 40 }, () => {
    const y = horizon + random() * (height - horizon)
    const spread = ((y - horizon) / height + 0.03) * width * 0.5
    const x = sun.x + (random() - 0.5) * spread * 2
    return `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${(spread * 0.18).toFixed(1)}" height="${Math.max(1, height / 300)}" fill="#fff6dd" opacity="${(0.15 + random() * 0.4).toFixed(2)}"/>`
  })
  const water = transparent
    ? ''
    : `<rect y="${horizon}" width="${width}" height="${height}" fill="url(#water)"/>${glints.join('')}`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(${hue} 45% 42%)"/><stop offset=".6" stop-color="hsl(${(hue + 330) % 360} 55% 72%)"/><stop offset="1" stop-color="#ffe9c4"/></linearGradient>
<linearGradient id="water" x2="0" y2="1"><stop stop-color="hsl(${(hue + 340) % 360} 38% 66%)"/><stop offset="1" stop-color="hsl(${hue} 42% 24%)"/></linearGradient>
<radialGradient id="glow"><stop stop-color="#fffdf2"/><stop offset=".18" stop-color="#fff3c9" stop-opacity=".9"/><stop offset="1" stop-color="#fff3c9" stop-opacity="0"/></radialGradient></defs>
<rect width="${width}" height="${horizon}" fill="url(#sky)"/>
<circle cx="${sun.x}" cy="${sun.y}" r="${height * 0.3}" fill="url(#glow)"/>${hills.join('')}${water}</svg>`
}
