import type { Editor } from '@tiptap/core'
import type { Metadata } from '#shared/article/metadata.ts'
import { isSameValue } from '#shared/article/sameValue.ts'
import { changeLanguage, changeLeadFigure, changeMetadata } from './edits.ts'
import { type EditableArticle, editableArticle } from './articleStore.ts'
import { BesideStep } from '../editor/besideStep.ts'
import { updateRelated } from './relatedStore.ts'

/** What a story has beside its text. */
export type Rest = Pick<EditableArticle, 'metadata' | 'related' | 'leadFigureId' | 'language'>

/**
 * What stands beside the text was changed by the same edit as the text, together with which it is
 * undone and done again.
 */
export class RestStep extends BesideStep {
  readonly before: Rest
  readonly after: Rest

  constructor(before: Rest, after: Rest) {
    super()
    this.before = before
    this.after = after
  }

  invert(): RestStep {
    return new RestStep(this.after, this.before)
  }

  toJSON(): object {
    return { stepType: 'rest', before: this.before, after: this.after }
  }
}

const followed = new WeakSet<Editor>()

/**
 * From now on steps of this kind in the editor, also undone ones, change what stands beside its
 * text.
 */
export function followRest(editor: Editor): void {
  if (followed.has(editor)) return
  followed.add(editor)
  editor.on('transaction', ({ transaction }) => {
    for (const step of transaction.steps)
      if (step instanceof RestStep && editableArticle()?.editor === editor) put(step)
  })
}

/** What was changed by hand since, which is no step, stays as it is. */
function put({ before, after }: RestStep): void {
  const now = editableArticle()
  if (!now) return
  const isMeant = (was: unknown, is: unknown, present: unknown): boolean =>
    !isSameValue(was, is) && isSameValue(was, present)
  const fields = Object.keys(after.metadata) as (keyof Metadata)[]
  const patch = Object.fromEntries(
    fields
      .filter((field) =>
        isMeant(before.metadata[field], after.metadata[field], now.metadata[field]),
      )
      .map((field) => [field, after.metadata[field]]),
  )
  const done = [
    Object.keys(patch).length === 0 || changeMetadata(patch),
    !isMeant(before.related, after.related, now.related) ||
      updateRelated(now.articleId, () => [...after.related]),
    !isMeant(before.leadFigureId, after.leadFigureId, now.leadFigureId) ||
      changeLeadFigure(after.leadFigureId),
    !isMeant(before.language, after.language, now.language) || changeLanguage(after.language),
  ]
  // Of a settled story no step comes this far, and both sides of one were valid articles.
  if (done.includes(false)) throw new Error('What stands beside the text did not follow its step.')
}
