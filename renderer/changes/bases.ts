import type { Article } from '#shared/article/article.ts'
import { readArticle } from '#shared/article/read.ts'
import { call } from '../newsroom/newsroom.ts'
import { showFailure } from '../ui/notices.ts'
import type { Since } from './decisionStep.ts'

/**
 * What the story is compared with where changes since that version were accepted; null where none
 * were.
 */
export async function keptBase(since: Since): Promise<Article | null> {
  await lastKept
  const answer = await call('reviews.base', since)
  const read = answer.ok && answer.value.text !== null ? readArticle(answer.value.text) : null
  return read?.ok ? read.article : null
}

/** One after the other, so that the last decision is the one that stays. */
let lastKept: Promise<void> = Promise.resolve()

export function keepBase(since: Since, base: Article): void {
  keep(since, JSON.stringify(base))
}

export function forgetBase(since: Since): void {
  keep(since, null)
}

function keep(since: Since, text: string | null): void {
  lastKept = keepAfter(lastKept, since, text)
}

async function keepAfter(
  previous: Promise<void>,
  since: Since,
  text: string | null,
): Promise<void> {
  await previous
  const answer = await call('reviews.keepBase', { ...since, text })
  if (!answer.ok) showFailure(answer.error)
}
