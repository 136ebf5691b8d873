import type { articleCalls, ArticleRow } from '#shared/contract/articles.ts'
import type { Handlers } from '#shared/contract/contract.ts'
import { type Result, fail, succeed } from '#shared/contract/errors.ts'
import { insertArticle, readDraft, saveDraft } from '../library/drafts.ts'
import { addCorrection } from '../library/corrections.ts'
import { copyOf, newArticle, withHeadline } from '../library/copies.ts'
import { offeredFilters } from '../library/filters.ts'
import { listArticles } from '../library/list.ts'
import { openArticle } from '../library/open.ts'
import { restoreVersion } from '../library/versions/restore.ts'
import { articleRow } from '../library/rows.ts'
import { searchArticles } from '../library/search/search.ts'
import { readSettings } from '../library/settings.ts'
import { readAccepted, storeAccepted } from '../library/accepted.ts'
import { teasersOf } from '../library/teasers.ts'
import { deleteArticles, restoreArticles, trashArticles } from '../library/trash.ts'
import type { Article } from '#shared/article/article.ts'
import type { Context } from './context.ts'

type ArticleHandlers = Pick<Handlers, keyof typeof articleCalls>

/** The calls about articles as texts, rows and in the trash. */
export function articleHandlers(context: Context): ArticleHandlers {
  return { ...findingHandlers(context), ...writingHandlers(context), ...trashHandlers(context) }
}

function findingHandlers({
  library,
}: Context): Pick<
  ArticleHandlers,
  'articles.list' | 'articles.filters' | 'articles.open' | 'articles.teasers'
> {
  const { database } = library
  return {
    'articles.list': async (query) => {
      if (query.text.trim() !== '')
        return succeed({ ...searchArticles(library, query), total: null })
      const { rows, total, hasMore } = listArticles(database, query)
      const shown = rows.map((row) => ({ ...row, match: null }))
      return succeed({ rows: shown, total, hasMore, unindexed: 0 })
    },
    'articles.filters': async () => succeed(offeredFilters(database)),
    'articles.open': async ({ articleId }) => openArticle(database, articleId),
    'articles.teasers': async ({ articleIds }) =>
      succeed({ teasers: teasersOf(database, articleIds) }),
  }
}

function writingHandlers({
  library,
  now,
  changes,
}: Context): Pick<
  ArticleHandlers,
  | 'articles.create'
  | 'articles.duplicate'
  | 'articles.save'
  | 'articles.rename'
  | 'articles.addCorrection'
  | 'articles.restoreVersion'
> {
  const { database } = library
  const insert = (article: Article): Result<{ row: ArticleRow }> => {
    const inserted = insertArticle(database, article, { updatedAt: article.createdAt, now: now() })
    if (!inserted.ok) return inserted
    changes.changed([article.id])
    const row = articleRow(database, article.id)
    return row ? succeed({ row }) : fail({ code: 'notFound', what: 'article' })
  }
  return {
    'articles.create': async ({ language }) =>
      insert(newArticle(language, readSettings(database), now())),
    'articles.duplicate': async ({ articleId }) => {
      const draft = readDraft(database, articleId)
      if (!draft.ok) return draft
      const copy = insert(copyOf(draft.value.article, now()))
      // It has the same words. What was said and signed was of the first one.
      if (copy.ok) storeAccepted(database, copy.value.row.id, readAccepted(database, articleId))
      return copy
    },
    'articles.save': async (save) => {
      const saved = saveDraft(database, { ...save, keepsApproval: true, now: now() })
      if (saved.ok) changes.saved(save.articleId, saved.value.revision)
      return saved
    },
    'articles.rename': async ({ articleId, headline }) => {
      const draft = readDraft(database, articleId)
      if (!draft.ok)
        return draft.error.code === 'notFound' ? draft : fail({ code: 'articleReadOnly' })
      const text = JSON.stringify(withHeadline(draft.value.article, headline))
      const saved = saveDraft(database, {
        articleId,
        baseRevision: draft.value.revision,
        text,
        now: now(),
      })
      if (saved.ok) changes.changed([articleId])
      return saved
    },
    'articles.addCorrection': async ({ articleId, note }) => {
      const saved = addCorrection(database, { articleId, note, now: now() })
      if (saved.ok) changes.changed([articleId])
      return saved
    },
    'articles.restoreVersion': async ({ articleId, versionId }) => {
      const restored = restoreVersion(database, { articleId, versionId, now: now() })
      if (restored.ok) changes.changed([articleId])
      return restored
    },
  }
}

function trashHandlers({
  library,
  now,
  changes,
}: Context): Pick<ArticleHandlers, 'articles.trash' | 'articles.restore' | 'articles.delete'> {
  const { database } = library
  return {
    'articles.trash': async ({ articleIds }) => {
      trashArticles(database, articleIds, now())
      changes.changed(articleIds)
      return succeed({})
    },
    'articles.restore': async ({ articleIds }) => {
      restoreArticles(database, articleIds)
      changes.changed(articleIds)
      return succeed({})
    },
    'articles.delete': async ({ articleIds }) => {
      deleteArticles(database, articleIds)
      changes.changed(articleIds)
      return succeed({})
    },
  }
}
