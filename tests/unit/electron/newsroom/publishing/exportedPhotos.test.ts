import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseHTML } from 'linkedom'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Library } from '#electron/newsroom/library/library.ts'
import { originalPath } from '#electron/newsroom/photos/photos.ts'
import { figuresOf } from '#shared/article/article.ts'
import type { Figure } from '#shared/article/document.ts'
import { readExportedArticle } from '#shared/render/json/read.ts'
import { article, elsewhere, figure, p, sibling } from '#tests/articles.ts'
import { makePhoto } from '#tests/photos.ts'
import {
  attach,
  exportTo,
  filesIn,
  insert,
  temporaryFolder,
  temporaryLibrary,
} from './testExports.ts'
import { id, illustrated } from './illustrated.ts'

type Said = [file: string, width: number, height: number]

/** The files of an image, and how large the page says that they are. */
function sizesOf(image: Element): Said[] {
  const [width, height] = ['width', 'height'].map((name) => Number(image.getAttribute(name)))
  const srcset = image.getAttribute('srcset') ?? `${image.getAttribute('src')} ${width}w`
  return srcset.split(', ').map((candidate) => {
    const [file = '', wide = ''] = candidate.split(' ')
    return [file, parseInt(wide), Math.round((parseInt(wide) * height!) / width!)]
  })
}

/** The files made of photos, each with what tells it from one made later. */
function renditionsOf(library: Library): [string, number][] {
  const folder = path.join(library.folder, 'renditions')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => [name, statSync(path.join(folder, name)).ino])
}

/** Mean red, green and blue of each cell of a coarse grid. */
async function colours(picture: Sharp): Promise<number[]> {
  const plain = sharp(await picture.png().toBuffer()).removeAlpha()
  return [...(await plain.resize(6, 4, { fit: 'fill' }).raw().toBuffer())]
}

describe('an export', () => {
  it('shows of each figure what its crop leaves, and where its focal point is in that', async () => {
    const { library, story, out } = await illustrated()
    const [first, , second, third] = story.document.content.slice(2) as Figure[]
    const crop = { x: 0.25, y: 0.5, width: 0.5, height: 0.5 }
    Object.assign(first!.attrs, { crop, focalPoint: { x: 0.375, y: 0.75 } })
    Object.assign(second!.attrs, { focalPoint: { x: 0.1, y: 0.2 } })
    const cropped = { ...story, id: id(2) }
    insert(library, cropped)
    await exportTo(library, out, [cropped.id], { formats: ['json'] })
    const read = readExportedArticle(
      readFileSync(path.join(out, 'lu-ve-som', 'article.json'), 'utf8'),
    )
    if (!read.ok) throw new Error(read.problem.detail)
    expect(
      figuresOf(read.value.article).map(({ attrs }) => [attrs.crop, attrs.focalPoint]),
    ).toEqual([
      [null, { x: 0.25, y: 0.5 }],
      [null, { x: 0.1, y: 0.2 }],
      [null, null],
    ])
    expect(third?.attrs.photoId).toBe(first?.attrs.photoId)
    const sizes = []
    for (const { file } of read.value.photos) {
      const { width, height } = await sharp(path.join(out, 'lu-ve-som', file)).metadata()
      sizes.push([file, width, height])
    }
    expect(sizes).toEqual([
      ['photos/photo-1.jpg', 80, 60],
      ['photos/photo-2.png', 160, 120],
      ['photos/photo-3.jpg', 160, 120],
      ['photos/photo-4.jpg', 160, 120],
    ])
  })

  it('has the photos in sizes to choose from, all of the size that the page says', async () => {
    const library = temporaryLibrary()
    const photo = await attach(library, { width: 1_800, height: 1_200 })
    const upright = await attach(library, { format: 'png', width: 500, height: 900 })
    const moving = await attach(library, { format: 'gif', width: 600, height: 300, frames: 2 })
    const related = [elsewhere('https://vidu.vn/', 'Khác', { photoId: moving })]
    const focalPoint = { x: 0.1, y: 0.9 }
    const story = article(
      { headline: 'Lũ về', related },
      figure(photo, '', { focalPoint }),
      figure(upright),
      figure(moving),
    )
    insert(library, story)
    const out = temporaryFolder()
    await exportTo(library, out, [story.id])
    const folder = path.join(out, 'lu-ve')
    const { document } = parseHTML(readFileSync(path.join(folder, 'index.html'), 'utf8'))
    const said = [...document.querySelectorAll('img')].map(sizesOf)
    const lead = (name: string) =>
      document.querySelector(`meta[property="og:image${name}"]`)?.getAttribute('content') ?? ''
    said.push([[lead(''), Number(lead(':width')), Number(lead(':height'))]])
    const sizes: unknown[] = []
    for (const [file, saidWidth, saidHeight] of said.flat()) {
      const { width, height, pages } = await sharp(path.join(folder, file)).metadata()
      expect([file, width, height]).toEqual([file, saidWidth, saidHeight])
      sizes.push([file, width, height, pages ?? 1])
    }
    expect(sizes).toEqual([
      ['photos/photo-1-480.jpg', 480, 320, 1],
      ['photos/photo-1-960.jpg', 960, 640, 1],
      ['photos/photo-1-1600.jpg', 1600, 1067, 1],
      ['photos/photo-1.jpg', 1800, 1200, 1],
      ['photos/photo-2-480.png', 480, 864, 1],
      ['photos/photo-2.png', 500, 900, 1],
      ['photos/photo-3.gif', 600, 300, 2],
      ['photos/photo-3-teaser-360.gif', 360, 240, 1],
      ['photos/photo-3-teaser-450.gif', 450, 300, 1],
      ['photos/photo-1-lead-1200.jpg', 1200, 630, 1],
    ])
    expect(readdirSync(path.join(folder, 'photos'))).toHaveLength(10)
  })

  it('shows of a related story what that story shows of its photo', async () => {
    const library = temporaryLibrary()
    const photo = await attach(library, { width: 800, height: 400, revealing: true })
    const view = { crop: { x: 0.5, y: 0, width: 0.5, height: 1 }, focalPoint: { x: 0.5, y: 0.5 } }
    const related = [sibling(id(2), 'Khác', { photoId: photo, ...view })]
    const story = article({ headline: 'Lũ về', related }, p('x'))
    insert(library, story)
    const out = temporaryFolder()
    await exportTo(library, out, [story.id])
    const photos = path.join(out, 'lu-ve', 'photos')
    expect(readdirSync(photos).sort()).toEqual([
      'photo-1-teaser-360.jpg',
      'photo-1-teaser-400.jpg',
      'photo-1.jpg',
    ])
    const whole = sharp(await makePhoto({ width: 800, height: 400, revealing: true }))
    const shown = await colours(whole.extract({ left: 400, top: 66, width: 400, height: 267 }))
    const teaser = await colours(sharp(path.join(photos, 'photo-1-teaser-400.jpg')))
    for (const [at, colour] of shown.entries()) expect(teaser[at]).toBeCloseTo(colour, -1)
    const exported = readExportedArticle(
      readFileSync(path.join(out, 'lu-ve', 'article.json'), 'utf8'),
    )
    if (!exported.ok) throw new Error(exported.problem.detail)
    expect(exported.value.article.related[0]).toMatchObject({
      picked: { crop: null, focalPoint: { x: 0, y: 0.5 } },
    })
  })

  it('makes its pictures once: a second one does no picture work', async () => {
    const library = temporaryLibrary()
    const photos = [
      await attach(library, { width: 1_000, height: 700, orientation: 6 }),
      await attach(library, { revealing: true }),
    ]
    const crop = { x: 0.2, y: 0.2, width: 0.6, height: 0.7 }
    const related = [elsewhere('https://vidu.vn/', 'Khác', { photoId: photos[1]! })]
    const story = article(
      { headline: 'Lũ về', related },
      figure(photos[0]!),
      figure(photos[0]!, '', { crop }),
    )
    insert(library, story)
    const out = temporaryFolder()
    await exportTo(library, out, [story.id])
    const before = filesIn(out)
    const kept = renditionsOf(library)
    expect(kept).not.toEqual([])
    // Whatever was made anew would be kept anew, and could not be made without an original.
    for (const photo of photos) writeFileSync(originalPath(library, photo), 'hỏng')
    rmSync(path.join(library.folder, 'photos'), { recursive: true })
    expect(await exportTo(library, out, [story.id])).toMatchObject([{ kind: 'written' }])
    expect(filesIn(out)).toEqual(before)
    expect(renditionsOf(library)).toEqual(kept)
  })
})
