import path from 'node:path'
import { readDraft } from '#electron/newsroom/library/drafts.ts'
import type { Library } from '#electron/newsroom/library/library.ts'
import { fileOf, type Picture, renditionOf } from '#electron/newsroom/publishing/pictures.ts'
import { article, elsewhere, figure, p, sibling } from '#tests/articles.ts'
import {
  attach,
  exportTo,
  insert,
  temporaryFolder,
  temporaryLibrary,
  valueOf,
} from '../publishing/testExports.ts'

export const storyId = '11111111-1111-4111-8111-111111111111'

/** A library with an illustrated story, and its export. */
export async function exported() {
  const library = temporaryLibrary()
  const photos = [
    await attach(library, { revealing: true, orientation: 8 }),
    await attach(library, { format: 'tiff', seed: 2 }),
    await attach(library, { format: 'webp', seed: 3, transparent: true }),
  ] as const
  const story = article(
    {
      id: storyId,
      headline: 'Lũ về sớm',
      edNote: 'Gọi lại cho trạm đo',
      related: [
        elsewhere('https://vidu.vn/', 'Khác', { photoId: photos[2] }),
        sibling('33333333-3333-4333-8333-333333333333', 'Kia', {
          photoId: photos[0],
          crop: { x: 0.3, y: 0, width: 0.41, height: 1 },
          focalPoint: { x: 0.3141592, y: 1 },
        }),
      ],
    },
    figure(photos[0], 'Một', { photographer: 'Thanh Tùng' }),
    p('Nước lên.'),
    figure(photos[1], 'Hai', {
      crop: { x: 0.1, y: 0.2, width: 0.7, height: 0.31 },
      focalPoint: { x: 0.123456789, y: 0.4 },
    }),
  )
  insert(library, story)
  const out = temporaryFolder()
  await exportTo(library, out, [storyId])
  return { library, story, out, folder: path.join(out, 'lu-ve-som') }
}

export async function exportedFile(library: Library, picture: Picture) {
  const rendition = valueOf(await renditionOf(library, picture))
  return valueOf(await fileOf(library, { picture, made: null }, rendition))
}

export function draftOf(library: Library, articleId: string) {
  return valueOf(readDraft(library.database, articleId))
}
