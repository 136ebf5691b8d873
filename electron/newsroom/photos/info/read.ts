import { combine, type FileInfo } from './combine.ts'
import { readExif } from './exif.ts'
import { readIptc } from './iptc.ts'
import { tagsOf } from './values.ts'
import { readXmp } from './xmp.ts'

/** UTF-16 units of an XMP packet. Real ones with long histories have some hundred thousand. */
const longestXmp = 4_000_000

/**
 * What a photo file says of itself. Parts that are damaged are passed over; throws where the file
 * as a whole cannot be read. To be called in the worker: what strangers wrote may take long.
 */
export async function readFileInfo(bytes: Uint8Array): Promise<FileInfo> {
  const [{ default: exifReader }, { DOMParser }] = await Promise.all([
    import('exifreader'),
    import('linkedom'),
  ])
  const domParser = {
    parseFromString(xml: string) {
      // Refused by throwing: ExifReader then goes on without XMP.
      if (xml.length > longestXmp) throw new RangeError('XMP')
      const parsed = new DOMParser().parseFromString(xml, 'text/xml')
      // A text with an entity in it comes in pieces, of which ExifReader would see none.
      parsed.normalize()
      return parsed
    },
  }
  const tags = tagsOf(
    // Not at once: what PNG holds is compressed.
    await exifReader.load(Buffer.from(bytes), { expanded: true, async: true, domParser }),
  )
  return combine({
    iptc: readIptc(tagsOf(tags['iptc'])),
    xmp: readXmp(tagsOf(tags['xmp'])),
    exif: readExif(tagsOf(tags['exif']), tagsOf(tags['gps'])),
    hasThumbnail: 'Thumbnail' in tags,
  })
}
