import { article, elsewhere, figure, p } from '#tests/articles.ts'
import { attach, insert, temporaryFolder, temporaryLibrary } from './testExports.ts'

/** Ids that are easily told apart. */
export const id = (digit: number) => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`

/** A library with a story that has a photo in three places and one beside a related story. */
export async function illustrated() {
  const library = temporaryLibrary()
  const photos = [
    await attach(library, { revealing: true, orientation: 6 }),
    await attach(library, { format: 'png', seed: 2 }),
    await attach(library, { format: 'avif', seed: 3 }),
  ] as const
  const story = article(
    {
      id: id(1),
      headline: 'Lũ về sớm',
      related: [elsewhere('https://vidu.vn/', 'Khác', { photoId: photos[2] })],
    },
    figure(photos[0], 'Một'),
    p('Nước lên.'),
    figure(photos[1], 'Hai'),
    figure(photos[0], 'Lại một'),
  )
  insert(library, story)
  return { library, story, out: temporaryFolder() }
}
