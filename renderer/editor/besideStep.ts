import type { Node } from '@tiptap/pm/model'
import { Step, StepMap, StepResult } from '@tiptap/pm/transform'

/**
 * Something was done beside the text. As a step of the document, of which it changes nothing, it is
 * undone and done again in its turn among the steps of writing.
 */
export abstract class BesideStep extends Step {
  apply(doc: Node): StepResult {
    return StepResult.ok(doc)
  }

  override getMap(): StepMap {
    return StepMap.empty
  }

  map(): this {
    return this
  }
}
