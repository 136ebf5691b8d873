import { inlineText } from '../article/plainText.ts'
import { countWords } from '../text/count.ts'
import type { Change, Piece } from './change.ts'

/**
 * How many words came and went with changes of a story's text; what only moved or looks different
 * is neither.
 */
export function changedWords(changes: readonly Change[]): { came: number; went: number } {
  const total = { came: 0, went: 0 }
  for (const { edit, place } of changes) {
    if (place.kind === 'related' || place.kind === 'metadata') continue
    const [went, came] = wordsOf(edit)
    total.came += came
    total.went += went
  }
  return total
}

function wordsOf(edit: Change['edit']): [went: number, came: number] {
  switch (edit.kind) {
    case 'text':
      return [countWords(inlineText(edit.before)), countWords(inlineText(edit.after))]
    case 'added':
      return [0, countWords(textOf(edit.piece))]
    case 'removed':
      return [countWords(textOf(edit.piece)), 0]
    case 'rewritten':
      return [countWords(textOf(edit.before)), countWords(textOf(edit.after))]
    default:
      return [0, 0]
  }
}

function textOf({ content = [] }: Piece): string {
  return content.map((part) => part.text ?? ` ${textOf(part)} `).join('')
}
