import type { Article } from '#shared/article/article.ts'
import { BesideStep } from '../editor/besideStep.ts'
import { readArticle } from '#shared/article/read.ts'
import { call } from '../newsroom/newsroom.ts'
import { showFailure } from '../ui/notices.ts'

/** The version since which changes are shown. */
export interface Since {
  articleId: string
  versionId: string
}

/** Changes were accepted: what the story is compared with moves on. The text stays as it is. */
export class DecisionStep extends BesideStep {
  readonly since: Since
  readonly before: Article
  readonly after: Article

  constructor(since: Since, before: Article, after: Article) {
    super()
    this.since = since
    this.before = before
    this.after = after
  }

  invert(): DecisionStep {
    return new DecisionStep(this.since, this.after, this.before)
  }

  toJSON(): object {
    return { stepType: 'decision', ...this.since, before: this.before, after: this.after }
  }
}

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

/** Remembers what the story is compared with from now on; what fails is said. */
export function keepBase(since: Since, base: Article): void {
  keep(since, JSON.stringify(base))
}

/** Forgets what was accepted since a version. */
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
