import { mkdirSync } from 'node:fs'
import type { Article } from '#shared/article/article.ts'
import { succeed, type Result } from '#shared/contract/errors.ts'
import type { Host } from '#electron/newsroom/host/host.ts'
import { insertArticle } from '#electron/newsroom/library/drafts.ts'
import { openNewsroom } from '#electron/newsroom/newsroom.ts'
import { attachPhoto } from '#electron/newsroom/photos/photos.ts'

/** A newsroom without a window whose exports go to `out`, as the benches drive it. */
export function openBenchNewsroom(folder: string, out: string) {
  mkdirSync(out, { recursive: true })
  const newsroom = expectOk(
    openNewsroom(folder, { mode: 'write', holder: 'bench', host: hostWritingTo(out) }),
  )
  const { handlers, library } = newsroom
  return {
    handlers,
    library,
    async attach(path: string): Promise<string> {
      return expectOk(await attachPhoto(library, { path, fileName: 'photo.jpg', now: new Date() }))
        .id
    },
    insert(story: Article): string {
      const now = new Date()
      expectOk(insertArticle(library.database, story, { updatedAt: now.toISOString(), now }))
      return story.id
    },
    async export(articleId: string): Promise<void> {
      const { destinationId } = expectOk(
        await handlers['exports.chooseDestination']({
          place: 'folder',
          articleIds: [articleId],
        }),
      )
      const { outcomes } = expectOk(
        await handlers['exports.run']({
          jobId: crypto.randomUUID(),
          articleIds: [articleId],
          formats: ['html', 'json'],
          destinationId,
          presetId: null,
          decisions: {},
          overrides: [],
        }),
      )
      if (outcomes[0]?.kind !== 'written') throw new Error(JSON.stringify(outcomes))
    },
    close: () => newsroom.close(),
  }
}

export function expectOk<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function hostWritingTo(out: string): Host {
  return {
    appVersion: 'bench',
    emit: () => {},
    exportPlaces: ['folder'],
    chooseExportDestination: async () => succeed({ kind: 'folder', path: out }),
    chooseBackupFile: async (name) => succeed({ kind: 'file', path: `${out}/${name}` }),
    chooseHandoffFile: async (name) => succeed({ kind: 'file', path: `${out}/${name}` }),
    offerDownload: (path) => path,
    showInFolder: () => {},
    openAddress: () => {},
    readyToClose: () => {},
  }
}
