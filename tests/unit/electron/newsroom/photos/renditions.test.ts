import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { originalPath, renditionPath } from '#electron/newsroom/photos/photos.ts'
import { madeFormats, makePhoto } from '#tests/photos.ts'
import { attach, errorOf, filesIn, temporaryLibrary, valueOf } from './temporaryLibrary.ts'

describe('a rendition', () => {
  it.each(madeFormats)(
    'of a %s is a WebP of at most the asked size, without metadata',
    async (format) => {
      const library = temporaryLibrary()
      const bytes = await makePhoto({
        format,
        width: 900,
        height: 600,
        revealing: true,
        orientation: 6,
      })
      const photo = valueOf(await attach(library, bytes, 'a'))
      const thumbnail = await sharp(
        valueOf(await renditionPath(library, photo.id, 'thumbnail')),
      ).metadata()
      expect(thumbnail).toMatchObject({ format: 'webp', width: 320, height: 213 })
      const view = await sharp(valueOf(await renditionPath(library, photo.id, 'view'))).metadata()
      expect(view).toMatchObject({ format: 'webp', width: 900, height: 600 })
      for (const part of ['exif', 'xmp', 'icc', 'orientation'] as const)
        expect(view[part]).toBeUndefined()
    },
  )

  it.each([2, 3, 4, 5, 6, 7, 8])(
    'is upright whatever the orientation (%d)',
    async (orientation) => {
      const library = temporaryLibrary()
      const [upright, turned] = await Promise.all(
        [1, orientation].map(async (orientation) => {
          const bytes = await makePhoto({ format: 'png', width: 300, height: 200, orientation })
          const photo = valueOf(await attach(library, bytes, 'a'))
          return sharp(valueOf(await renditionPath(library, photo.id, 'view')))
            .raw()
            .toBuffer()
        }),
      )
      expect(turned!.equals(upright!)).toBe(true)
    },
  )

  it('is made once, even when it is asked for several times at once, and again when the cache is lost', async () => {
    const library = temporaryLibrary()
    const photo = valueOf(
      await attach(library, await makePhoto({ width: 900, height: 600 }), 'a.jpg'),
    )
    const paths = await Promise.all(
      [1, 2, 3].map(() => renditionPath(library, photo.id, 'thumbnail')),
    )
    const path = valueOf(paths[0]!)
    expect(new Set(paths.map(valueOf))).toEqual(new Set([path]))
    expect(filesIn(library, 'renditions')).toHaveLength(1)
    const { ino } = statSync(path)
    valueOf(await renditionPath(library, photo.id, 'thumbnail'))
    expect(statSync(path).ino).toBe(ino)
    const bytes = readFileSync(path)
    rmSync(join(library.folder, 'renditions'), { recursive: true })
    valueOf(await renditionPath(library, photo.id, 'thumbnail'))
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it('fails by name where the photo is unknown, gone or damaged', async () => {
    const library = temporaryLibrary()
    const unknown = await renditionPath(library, '0'.repeat(64), 'view')
    expect(errorOf(unknown)).toEqual({ code: 'notFound', what: 'photo' })
    const photo = valueOf(
      await attach(library, await makePhoto({ width: 90, height: 60 }), 'chợ.jpg'),
    )
    writeFileSync(originalPath(library, photo.id), 'rotten')
    const damaged = await renditionPath(library, photo.id, 'view')
    expect(errorOf(damaged)).toEqual({
      code: 'photoRefused',
      fileName: 'chợ.jpg',
      reason: 'damaged',
    })
    rmSync(originalPath(library, photo.id))
    expect(errorOf(await renditionPath(library, photo.id, 'view'))).toMatchObject({
      code: 'diskFailed',
    })
    expect(filesIn(library, 'renditions')).toEqual([])
  })
})
