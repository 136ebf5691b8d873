import { describe, expect, it } from 'vitest'
import { insertArticle, readDraft, saveDraft } from '#electron/newsroom/library/drafts.ts'
import type { Library } from '#electron/newsroom/library/library.ts'
import { trashArticles } from '#electron/newsroom/library/trash.ts'
import { findPhotos, photoUses, readMorePhotos } from '#electron/newsroom/photos/library.ts'
import type { Article } from '#shared/article/article.ts'
import type { PhotoFilter } from '#shared/contract/photoFilters.ts'
import { article, elsewhere, figure, p } from '#tests/articles.ts'
import { makePhoto } from '#tests/photos.ts'
import { attach, temporaryLibrary, valueOf } from './temporaryLibrary.ts'

const now = new Date('2024-08-10T03:00:00.000Z')
const id = (digit: number) => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`

function insert(library: Library, story: Article, updatedAt = '2024-08-09T12:00:00.000Z'): void {
  valueOf(insertArticle(library.database, story, { updatedAt, now }))
}

async function photo(
  library: Library,
  fileName: string,
  seed: number,
  revealing = false,
): Promise<string> {
  return valueOf(
    await attach(library, await makePhoto({ width: 90, height: 60, seed, revealing }), fileName),
  ).id
}

/** The names of the files found. */
function found(library: Library, text: string, filter: PhotoFilter = 'all'): string[] {
  return findPhotos(library, { text, filter, offset: 0, limit: 50 }).photos.map(
    ({ photo }) => photo.fileName,
  )
}

async function stocked() {
  const library = temporaryLibrary()
  const market = await photo(library, 'Bến-phà_Vàm Cống.jpg', 1)
  const boat = await photo(library, 'IMG_0042.jpg', 2)
  const city = await photo(library, 'a.jpg', 3, true)
  insert(
    library,
    article(
      { id: id(1), headline: 'Đêm hội' },
      figure(boat, 'Xuồng trên đường về', { photographer: 'Thanh Tùng', source: 'TTXVN' }),
      p('x'),
    ),
  )
  return { library, market, boat, city }
}

describe('photos are found', () => {
  it.each([
    ['ben pha', ['Bến-phà_Vàm Cống.jpg']],
    ['BẾN', ['Bến-phà_Vàm Cống.jpg']],
    ['cong vam', ['Bến-phà_Vàm Cống.jpg']],
    ['duong ve', ['IMG_0042.jpg']],
    ['đường', ['IMG_0042.jpg']],
    ['thanh tung ttx', ['IMG_0042.jpg']],
    ['can tho', ['a.jpg']],
    ['0042', ['IMG_0042.jpg']],
    ['ến', []],
    ['ben xuong', []],
    ['%', []],
    ['_', []],
    ['"; DROP TABLE photos; --', []],
  ])('by %j: %j', async (text, names) => {
    const { library } = await stocked()
    expect(found(library, text)).toEqual(names)
  })

  it('as the story stands now, not as it was', async () => {
    const { library, boat } = await stocked()
    const draft = valueOf(readDraft(library.database, id(1)))
    const text = JSON.stringify(
      article({ id: id(1), headline: 'Đêm hội' }, figure(boat, 'Ghe chài')),
    )
    valueOf(
      saveDraft(library.database, { articleId: id(1), baseRevision: draft.revision, text, now }),
    )
    expect(found(library, 'xuong')).toEqual([])
    expect(found(library, 'thanh tung ttxvn')).toEqual([])
    expect(found(library, 'ghe cha')).toEqual(['IMG_0042.jpg'])
  })

  it('page by page, newest first, each once', async () => {
    const library = temporaryLibrary()
    const names = ['một.jpg', 'hai.jpg', 'ba.jpg', 'bốn.jpg', 'năm.jpg']
    for (const [seed, name] of names.entries()) await photo(library, name, seed)
    const page = (offset: number) =>
      findPhotos(library, { text: '', filter: 'all', offset, limit: 2 })
    const pages = [0, 2, 4, 6].map(page)
    expect(pages.map(({ photos }) => photos.length)).toEqual([2, 2, 1, 0])
    expect(pages.every(({ total }) => total === 5)).toBe(true)
    const seen = pages.flatMap(({ photos }) => photos.map(({ photo }) => photo.fileName))
    expect([...seen].sort()).toEqual([...names].sort())
    const dates = pages.flatMap(({ photos }) => photos.map(({ photo }) => photo.attachedAt))
    expect(dates).toEqual([...dates].sort((a, b) => (a < b ? 1 : -1)))
  })
})

describe('a found photo', () => {
  it('has the words of the story that was written last, else of its file', async () => {
    const { library, boat, city } = await stocked()
    insert(
      library,
      article(
        { id: id(2), headline: 'Sau' },
        figure(boat, 'Chú thích mới', { source: 'Tòa soạn' }),
      ),
      '2024-08-10T00:00:00.000Z',
    )
    const { photos } = findPhotos(library, { text: '', filter: 'all', offset: 0, limit: 50 })
    const of = (photoId: string) => photos.find(({ photo }) => photo.id === photoId)
    expect(of(boat)).toMatchObject({
      caption: 'Chú thích mới',
      photographer: '',
      source: 'Tòa soạn',
      place: '',
      stories: 2,
    })
    expect(of(city)).toMatchObject({ photographer: 'Thanh Tung', place: 'Cần Thơ', stories: 0 })
  })

  it('knows the stories that show it and its namesakes', async () => {
    const { library, boat, city } = await stocked()
    const twin = await photo(library, 'IMG_0042.jpg', 9)
    insert(
      library,
      article({
        id: id(2),
        headline: 'Sau',
        related: [elsewhere('https://vidu.vn/', '', { photoId: boat })],
      }),
      '2024-08-10T00:00:00.000Z',
    )
    trashArticles(library.database, [id(1)], now)
    const { stories, sameName } = photoUses(library, boat)
    expect(stories).toEqual([
      { articleId: id(2), headline: 'Sau', status: 'draft', trashed: false },
      { articleId: id(1), headline: 'Đêm hội', status: 'draft', trashed: true },
    ])
    expect(sameName.map((other) => other.id)).toEqual([twin])
    expect(photoUses(library, city)).toEqual({ stories: [], sameName: [] })
  })
})

describe('filters', () => {
  it('find what is not used anywhere', async () => {
    const { library } = await stocked()
    expect(found(library, '', 'unused').sort()).toEqual(['Bến-phà_Vàm Cống.jpg', 'a.jpg'])
    expect(found(library, 'img', 'unused')).toEqual([])
  })

  it('find what names nobody: in a story, or, where there is none, in its file', async () => {
    const { library, boat } = await stocked()
    expect(found(library, '', 'uncredited')).toEqual(['Bến-phà_Vàm Cống.jpg'])
    insert(library, article({ id: id(2) }, figure(boat, 'Không ghi tên')))
    expect(found(library, '', 'uncredited').sort()).toEqual([
      'Bến-phà_Vàm Cống.jpg',
      'IMG_0042.jpg',
    ])
  })
})

it('photos that came in before their files were read are read when it is asked for', async () => {
  const library = temporaryLibrary()
  for (let seed = 0; seed < 22; seed++) await photo(library, `${seed}.jpg`, seed, true)
  library.database.exec('DELETE FROM photo_info')
  expect(
    findPhotos(library, { text: 'can tho', filter: 'all', offset: 0, limit: 5 }),
  ).toMatchObject({
    total: 0,
    unread: 22,
  })
  expect(await readMorePhotos(library)).toEqual({ unread: 2 })
  expect(await readMorePhotos(library)).toEqual({ unread: 0 })
  expect(
    findPhotos(library, { text: 'can tho', filter: 'all', offset: 0, limit: 5 }),
  ).toMatchObject({
    total: 22,
    unread: 0,
  })
})
