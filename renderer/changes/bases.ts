import type { Article } from '../../shared/article/article.ts'
import type { Since } from './decisionStep.ts'

const bases = new Map<string, Article>()

/** What the story is compared with where changes since that version were accepted; null where none were. */
export async function keptBase({ articleId, versionId }: Since): Promise<Article | null> {
  return bases.get(`${articleId} ${versionId}`) ?? null
}

export async function keepBase({ articleId, versionId }: Since, base: Article): Promise<void> {
  bases.set(`${articleId} ${versionId}`, base)
}
