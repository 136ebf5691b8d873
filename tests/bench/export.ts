import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { makePhoto } from '../photos.ts'
import { report, timed } from './stats.ts'
import { openBenchNewsroom } from './newsroom.ts'
import { article, figure, p } from '../articles.ts'

const rounds = 5
const photosInStory = 4

/**
 * Exporting a story with four new 12-megapixel photos as HTML and JSON, against sharp alone making
 * the same pictures; and the same export again, when the pictures are remembered.
 */
export async function benchExport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-export-'))
  const newsroom = openBenchNewsroom(join(folder, 'library'), join(folder, 'out'))
  try {
    const first: number[] = []
    const again: number[] = []
    const bare: number[] = []
    for (let round = 0; round < rounds; round++) {
      const paths = await makePhotos(folder, round)
      const photoIds = []
      for (const path of paths) photoIds.push(await newsroom.attach(path))
      const id = newsroom.insert(
        article(
          { id: crypto.randomUUID(), headline: `Bài ảnh ${round}` },
          p('Bốn ảnh.'),
          ...photoIds.map((photoId) =>
            figure(photoId, 'Chú thích.', { photographer: 'Lê Thu', source: 'TTXVN' }),
          ),
        ),
      )
      first.push(await timed(() => newsroom.export(id)))
      again.push(await timed(() => newsroom.export(id)))
      bare.push(await timed(() => Promise.all(paths.map(picturesBySharp))))
    }
    report('export, 4 new photos / sharp alone', { ours: first, bare })
    report('export again, nothing changed / sharp alone', { ours: again, bare })
  } finally {
    newsroom.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function makePhotos(folder: string, round: number): Promise<string[]> {
  const paths = []
  for (let at = 0; at < photosInStory; at++) {
    const path = join(folder, `photo-${round}-${at}.jpg`)
    writeFileSync(
      path,
      await makePhoto({
        format: 'jpeg',
        width: 4_000,
        height: 3_000,
        seed: round * photosInStory + at,
      }),
    )
    paths.push(path)
  }
  return paths
}

/**
 * The picture that goes out, and of it the smaller sizes and, of the leading one, the shape for
 * shared links.
 */
async function picturesBySharp(path: string, at: number): Promise<void> {
  const whole = await sharp(path)
    .rotate()
    .resize({ width: 2560, height: 2560, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 82 })
    .toBuffer()
  const sizes = [
    { width: 480 },
    { width: 960 },
    { width: 1600 },
    ...(at === 0 ? [{ width: 1200, height: 630 }] : []),
  ]
  await Promise.all(sizes.map((size) => sharp(whole).resize(size).jpeg({ quality: 82 }).toBuffer()))
}
