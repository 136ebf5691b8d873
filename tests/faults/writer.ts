import { insertArticle, readDraft, saveDraft } from '#electron/newsroom/library/drafts.ts'
import { openLibrary } from '#electron/newsroom/library/library.ts'
import { article, p } from '../articles.ts'

/*
 * Writes a story as fast as it can: `writer.ts FOLDER ID`. Prints `saved REVISION` only after the save has answered, and
 * never ends by itself.
 */

const [folder, id] = process.argv.slice(2) as [string, string]
const opened = openLibrary(folder, { mode: 'write', holder: 'người viết' })
if (!opened.ok) throw new Error(JSON.stringify(opened.error))
const { database } = opened.value

const now = new Date()
if (!readDraft(database, id).ok) {
  const inserted = insertArticle(database, article({ id }), { updatedAt: now.toISOString(), now })
  if (!inserted.ok) throw new Error(JSON.stringify(inserted.error))
}
const draft = readDraft(database, id)
if (!draft.ok) throw new Error(JSON.stringify(draft.error))

let { revision } = draft.value
const paragraph = 'Nước sông dâng cao từ đêm qua và tràn vào nhiều tuyến phố. '.repeat(40)
for (;;) {
  const headline = `Lần ${revision + 1}`
  const text = JSON.stringify(article({ id, headline }, p(headline), p(paragraph)))
  const saved = saveDraft(database, {
    articleId: id,
    baseRevision: revision,
    text,
    now: new Date(),
  })
  if (!saved.ok) throw new Error(JSON.stringify(saved.error))
  revision = saved.value.revision
  process.stdout.write(`saved ${revision}\n`)
  // Lets the line out, which a full pipe may hold back.
  await new Promise((resolve) => setImmediate(resolve))
}
