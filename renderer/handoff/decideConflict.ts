import type { Article } from '#shared/article/article.ts'
import { emptyArticle } from '#shared/article/article.ts'
import { readArticle } from '#shared/article/read.ts'
import { isSameValue } from '#shared/article/sameValue.ts'
import type { Conflict, Decision } from '#shared/changes/merge/conflict.ts'
import { mergeArticles } from '#shared/changes/merge/mergeArticles.ts'
import type { OpenConflict } from '#shared/contract/conflicts.ts'
import { articleNow } from '../article/articleNow.ts'
import { editableArticle } from '../article/articleStore.ts'
import { call } from '../newsroom/newsroom.ts'
import { t } from '../ui/language.ts'
import { offerUndo, showFailure, showNotice } from '../ui/notices.ts'
import { renewAnswers } from '../newsroom/queries.ts'
import { putArticle } from '../article/putArticle.ts'

/** The three states that a merge was made of. */
interface Three {
  base: Article
  ours: Article
  theirs: Article
}

/**
 * Makes the story say what was decided, and leaves all else as it is now, whatever was written
 * since the merge: what the decision changes in the merge is merged into the story. Returns false
 * where that could not be, which is said.
 */
export async function decideConflict(
  articleId: string,
  { versionId, conflict, ours, theirs, baseId }: OpenConflict,
  decision: Decision,
): Promise<boolean> {
  const three = await readThree(articleId, {
    ours: ours.versionId,
    theirs: theirs.versionId,
    base: baseId,
  })
  const open = editableArticle()
  if (!three || open?.articleId !== articleId) return false
  const next = decided(articleNow(open), three, conflict, decision)
  // What came out of a package goes into the editor only as a story that is whole.
  const read = next && readArticle(JSON.stringify(next))
  const undoText = read?.ok ? putArticle(read.article) : null
  if (!undoText) {
    showNotice(t('handoff:conflicts.notDecided'))
    return false
  }
  const settle = (choice: Decision | null): Promise<boolean> =>
    note(articleId, { versionId, conflictId: conflict.id, decision: choice })
  if (!(await settle(decision))) return false
  offerUndo(t('handoff:conflicts.decided'), () => {
    undoText()
    void settle(null)
  })
  return true
}

async function note(
  articleId: string,
  decided: { versionId: string; conflictId: string; decision: Decision | null },
): Promise<boolean> {
  const answer = await call('conflicts.decide', { articleId, ...decided })
  if (!answer.ok) showFailure(answer.error)
  await renewAnswers('articles', 'conflicts.list')
  return answer.ok
}

/**
 * Returns the story with one conflict of a merge decided; null where the three states, merged by
 * this version of the program, leave no such conflict. Ids only count the conflicts of a place, so
 * it is known by what it says.
 */
function decided(
  story: Article,
  three: Three,
  conflict: Conflict,
  decision: Decision,
): Article | null {
  const { base, ours, theirs } = three
  const { article: before, conflicts } = mergeArticles(base, ours, theirs)
  const same = conflicts.find((one) => isSameValue({ ...one, id: conflict.id }, conflict))
  if (!same) return null
  const after = mergeArticles(base, ours, theirs, new Map([[same.id, decision]])).article
  const patched = mergeArticles(before, story, after)
  if (patched.conflicts.length === 0) return patched.article
  // The words were edited by hand meanwhile; what the user chooses now is what they want.
  const chosen = new Map(patched.conflicts.map(({ id }): [string, Decision] => [id, 'theirs']))
  return mergeArticles(before, story, after, chosen).article
}

async function readThree(
  articleId: string,
  ids: { ours: string; theirs: string; base: string | null },
): Promise<Three | null> {
  const [ours, theirs] = [
    await readVersion(articleId, ids.ours),
    await readVersion(articleId, ids.theirs),
  ]
  if (!ours || !theirs) return null
  if (ids.base === null) {
    const { id, language, createdAt, document } = ours
    const blockId = document.content[2].attrs.id
    return { ours, theirs, base: emptyArticle({ id, language, createdAt, blockId }) }
  }
  const base = await readVersion(articleId, ids.base)
  return base && { base, ours, theirs }
}

async function readVersion(articleId: string, versionId: string): Promise<Article | null> {
  const answer = await call('versions.read', { articleId, versionId })
  if (!answer.ok) {
    showFailure(answer.error)
    return null
  }
  const read = readArticle(answer.value.text)
  return read.ok ? read.article : null
}
