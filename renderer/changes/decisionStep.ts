import type { Node } from '@tiptap/pm/model'
import { Step, StepMap, StepResult } from '@tiptap/pm/transform'
import type { Article } from '../../shared/article/article.ts'

/** The version since which changes are shown. */
export interface Since {
  articleId: string
  versionId: string
}

/**
 * Changes were accepted: what the story is compared with moves on. The text stays as it is; as a step of the document it
 * is undone and done again in its turn among the steps of writing.
 */
export class DecisionStep extends Step {
  readonly since: Since
  readonly before: Article
  readonly after: Article

  constructor(since: Since, before: Article, after: Article) {
    super()
    this.since = since
    this.before = before
    this.after = after
  }

  apply(doc: Node): StepResult {
    return StepResult.ok(doc)
  }

  override getMap(): StepMap {
    return StepMap.empty
  }

  invert(): DecisionStep {
    return new DecisionStep(this.since, this.after, this.before)
  }

  map(): DecisionStep {
    return this
  }

  toJSON(): object {
    return { stepType: 'decision', ...this.since, before: this.before, after: this.after }
  }
}
