import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makePackage } from '#electron/newsroom/handoff/makePackage.ts'
import { createPackages } from '#electron/newsroom/handoff/packages.ts'
import { insertArticle, readDraft, saveDraft } from '#electron/newsroom/library/drafts.ts'
import { type Library, openLibrary } from '#electron/newsroom/library/library.ts'
import { changeSettings } from '#electron/newsroom/library/settings.ts'
import type { Article } from '#shared/article/article.ts'
import { article, p } from '../articles.ts'
import { valueOf } from './handoffSteps.ts'

/** What a colleague handed over, as files. */
export interface HandoffFiles {
  folder: string
  /** A story that both sides went on with, and one that is new. */
  package: string
  /** The same under a password. */
  sealed: string
  /** The same, cut short. */
  damaged: string
}

/** Where they will be, in a folder of their own. */
export function handoffFilesIn(folder: string): HandoffFiles {
  return {
    folder,
    package: join(folder, 'ban-giao-ngay-cuoi-cua-nhung-chuyen-pha-va-lo-gach-ben-song.toasoan'),
    sealed: join(folder, 'co-mat-khau.toasoan'),
    damaged: join(folder, 'hong.toasoan'),
  }
}

/** The story in which a merge has left places to decide. */
export const undecidedStory = 'trên dòng sông rộng nhất miền Tây trước ngày khánh thành cầu mới'

const both = {
  merged: `Những chuyến phà cuối cùng ${undecidedStory}`,
  waiting:
    'Người giữ lửa lò gạch trăm năm bên sông kể chuyện nghề trước ngày tắt khói, và vì sao họ ở lại',
}

const paragraphs = [
  'Sáng sớm, bến phà đã kín xe. Bà con gọi đó là chuyến phà của chợ, vì ai cũng mang theo thúng, gánh và chuyện để kể.',
  'Theo ban quản lý bến, mỗi ngày có một trăm hai mươi lượt phà, chở gần chín nghìn lượt người qua sông.',
  'Chiều xuống, phà vơi dần. Người lái phà già tựa mạn nhìn cây cầu đã nối liền hai bờ.',
]

const story = (id: string, headline: string): Article =>
  article(
    {
      id,
      headline,
      section: 'Giao thông',
      authors: ['Lê Đức Ấn'],
      standfirst:
        'Ghi chép trên bến trong những ngày cuối, khi chuyện cũ được kể lại nhiều hơn bao giờ hết.',
    },
    ...paragraphs.map((text) => p(text)),
  )

const ids = [
  '4b1d0c8e-2a77-4b0e-9a53-1f0c6f5a0001',
  '4b1d0c8e-2a77-4b0e-9a53-1f0c6f5a0002',
] as const

/**
 * Puts two stories into a library, as it and a colleague's went on with them: of one the merge is
 * made and leaves three places to decide, the other waits in the files, which are written.
 */
export async function makeHandoffFiles(libraryFolder: string, files: HandoffFiles): Promise<void> {
  const { folder } = files
  mkdirSync(folder)
  const ours = valueOf(openLibrary(libraryFolder, { mode: 'write', holder: 'tests' }))
  const theirs = valueOf(openLibrary(join(folder, 'colleague'), { mode: 'write', holder: 'tests' }))
  const profile = { name: 'Nguyễn Thị Thanh Tùng', role: 'copyEditor', initials: 'TT' } as const
  changeSettings(theirs.database, { profile })
  for (const [at, headline] of [both.merged, both.waiting].entries())
    put(ours, story(ids[at]!, headline))
  await receive(theirs, await pack(ours, join(folder, 'first.toasoan')))
  for (const id of ids) {
    edit(
      ours,
      id,
      'Mấy chuyến phà cuối',
      'một trăm hai mươi',
      'một trăm ba mươi lăm',
      'Giao thông vận tải',
    )
    edit(theirs, id, 'Chuyến phà sau chót', 'một trăm hai mươi', 'trên một trăm ba mươi', 'Thời sự')
  }
  const back = join(folder, 'back.toasoan')
  await receive(ours, await pack(theirs, back, [ids[0]]))
  put(
    theirs,
    story('4b1d0c8e-2a77-4b0e-9a53-1f0c6f5a0003', 'Tàu khách chạy lại trên tuyến sông cũ'),
  )
  const note = 'Chị xem giúp em tít và đoạn hai.\nSố lượt phà em lấy từ ban quản lý bến, có ghi âm.'
  const all = [ids[1], '4b1d0c8e-2a77-4b0e-9a53-1f0c6f5a0003']
  await pack(theirs, files.package, all, { note })
  await pack(theirs, files.sealed, all, { password: 'chợ nổi' })
  copyFileSync(files.package, files.damaged)
  writeFileSync(files.damaged, 'x', { flag: 'a' })
  theirs.close()
  ours.close()
}

function put({ database }: Library, told: Article): void {
  const now = new Date(Date.now() - 3_600_000)
  valueOf(insertArticle(database, told, { updatedAt: now.toISOString(), now }))
}

function edit(
  { database }: Library,
  articleId: string,
  ...[headline, from, to, section]: [headline: string, from: string, to: string, section: string]
): void {
  const { article: told, revision } = valueOf(readDraft(database, articleId))
  const text = JSON.stringify({ ...told, metadata: { ...told.metadata, section } })
    .replace(/Những chuyến phà cuối|Người giữ lửa/, headline)
    .replace(from, to)
  const now = new Date(Date.now() - 1_800_000)
  valueOf(saveDraft(database, { articleId, baseRevision: revision, text, now }))
}

async function pack(
  library: Library,
  file: string,
  articleIds: readonly string[] = ids,
  order: { note?: string; password?: string } = {},
): Promise<string> {
  const { note = '', password = null } = order
  const context = { library, appVersion: '1.0.0', now: new Date(Date.now() - 900_000) }
  valueOf(
    await makePackage(
      context,
      { articleIds, photos: true, wholePhotos: false, note, password },
      file,
    ),
  )
  return file
}

/** Of a copy, because what is read is moved. */
async function receive(library: Library, file: string): Promise<void> {
  const packages = createPackages({ library, now: () => new Date(Date.now() - 600_000) })
  mkdirSync(join(library.folder, 'incoming'), { recursive: true })
  const copy = join(library.folder, 'incoming', 'copy')
  copyFileSync(file, copy)
  const read = valueOf(await packages.read({ file: copy, fileName: 'goi.toasoan', password: null }))
  if (read.kind !== 'opened') throw new Error(read.kind)
  const { packageId, stories } = read.preview
  valueOf(
    await packages.take(
      packageId,
      stories.map(({ articleId }) => articleId),
    ),
  )
  await packages.discard(packageId)
}
