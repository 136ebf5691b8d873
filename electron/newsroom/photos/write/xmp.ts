import type { Position } from '#shared/article/photoInfo.ts'
import { type PictureWords, withinBytes } from './words.ts'

/** Bytes of one text, so that all of them together fit into one segment of a JPEG. */
const longestText = 12_000

/**
 * The words as an XMP packet: always the same bytes for the same words, nothing else in it, and no
 * room to grow.
 */
export function xmpPacket(words: PictureWords): Buffer {
  const { caption, creditLine, photographer, copyright, altText, position } = words
  const properties = [
    listed('dc:creator', 'Seq', photographer),
    inDefaultLanguage('dc:description', caption),
    inDefaultLanguage('dc:rights', copyright),
    plain('photoshop:Credit', escaped(creditLine)),
    inDefaultLanguage('Iptc4xmpCore:AltTextAccessibility', altText),
    ...(position ? positionProperties(position) : []),
  ]
  return Buffer.from(
    [
      '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
      '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
      '<rdf:Description rdf:about=""',
      ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
      ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
      ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"',
      ' xmlns:exif="http://ns.adobe.com/exif/1.0/">',
      ...properties.filter(Boolean),
      '</rdf:Description>',
      '</rdf:RDF>',
      '</x:xmpmeta>',
      '<?xpacket end="r"?>',
    ].join('\n'),
  )
}

function plain(name: string, value: string): string {
  return value ? `<${name}>${value}</${name}>` : ''
}

function inDefaultLanguage(name: string, text: string): string {
  return listed(name, 'Alt', text, ' xml:lang="x-default"')
}

function listed(name: string, kind: 'Alt' | 'Seq', text: string, attribute = ''): string {
  const value = escaped(text)
  return value && plain(name, `<rdf:${kind}><rdf:li${attribute}>${value}</rdf:li></rdf:${kind}>`)
}

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }),
)

function escaped(text: string): string {
  // What XML cannot hold is not in anybody's words.
  const fit = text.replace(/[^\P{Cc}\n\t]|[\p{Cs}\ufffe\uffff]/gu, '')
  const escape = (part: string): string =>
    part.replace(/[&<>"]/g, (letter) => entities.get(letter)!)
  let kept = withinBytes(fit, longestText)
  while (Buffer.byteLength(escape(kept)) > longestText)
    kept = withinBytes(kept, Math.floor(Buffer.byteLength(kept) * 0.9))
  return escape(kept)
}

function positionProperties({ latitude, longitude }: Position): string[] {
  return [
    plain('exif:GPSLatitude', degrees(latitude, 'N', 'S')),
    plain('exif:GPSLongitude', degrees(longitude, 'E', 'W')),
  ]
}

/** "10,0.205667N": whole degrees and minutes. */
function degrees(value: number, positive: string, negative: string): string {
  const millionths = Math.round(Math.abs(value) * 60 * 1_000_000)
  const whole = Math.floor(millionths / 60_000_000)
  const minutes = ((millionths - whole * 60_000_000) / 1_000_000).toFixed(6)
  return `${whole},${minutes}${value < 0 ? negative : positive}`
}
