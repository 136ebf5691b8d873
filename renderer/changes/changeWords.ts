import type { Article } from '../../shared/article/article.ts'
import { inlineText } from '../../shared/article/plainText.ts'
import type { Change, Deed, Piece } from '../../shared/changes/change.ts'
import { t } from '../shell/language.ts'
import { placeOf } from '../versions/placeOf.ts'

/** A change in a few words: "Nội dung: sửa chữ". */
export function whatChanged(change: Change, article: Article): string {
  return `${t(`versions:places.${placeOf(change, article).label}`)}: ${deedWords(change.deed)}`
}

/** What was done: "chuyển chỗ", or the name of the field. */
export function deedWords(deed: Deed): string {
  if (deed.kind !== 'field') return t(`versions:deeds.${deed.kind}`)
  // Every field of the model has a name; what a newer one brings is shown by its own.
  return t(`versions:fields.${deed.field}` as 'versions:fields.source', { defaultValue: deed.field })
}

/** What a person reads of both sides; either may be empty. */
export function statesOf(deed: Deed): [before: string, after: string] {
  switch (deed.kind) {
    case 'text':
      return [inlineText(deed.before), inlineText(deed.after)]
    case 'marks':
      return ['', inlineText(deed.after)]
    case 'added':
      return ['', pieceText(deed.piece)]
    case 'removed':
      return [pieceText(deed.piece), '']
    case 'rewritten':
      return [pieceText(deed.before), pieceText(deed.after)]
    case 'field':
      return [valueText(deed.before), valueText(deed.after)]
    default:
      return ['', '']
  }
}

/** The bare words of a piece, those of its parts one after the other; of what has no words, its title. */
export function pieceText({ type, text, attrs = {}, content }: Piece): string {
  if (text !== undefined) return text
  if (type === 'hardBreak') return ' '
  if (content) return content.map(pieceText).join(content.some(isInline) ? '' : ' ')
  return valueText(attrs['headline'] ?? attrs['teaser'] ?? attrs['title'])
}

function isInline({ type }: Piece): boolean {
  return type === 'text' || type === 'hardBreak'
}

/** What a person reads of a value; structures that are no text are left to the place. */
export function valueText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(valueText).filter(Boolean).join(', ')
  if (typeof value !== 'object' || value === null) return ''
  const { headline, note } = value as { headline?: unknown; note?: unknown }
  return valueText(headline ?? note)
}
