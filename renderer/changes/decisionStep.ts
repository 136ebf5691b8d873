import type { Article } from '#shared/article/article.ts'
import { BesideStep } from '../editor/besideStep.ts'

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
