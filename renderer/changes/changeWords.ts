import type { Article } from '../../shared/article/article.ts'
import type { Block } from '../../shared/article/document.ts'
import { blockLines, inlineText } from '../../shared/article/plainText.ts'
import type { Change, Deed, Piece } from '../../shared/changes/change.ts'
import { relatedPiece } from '../../shared/changes/difference.ts'
import { showDay, showWhole } from '../shell/dates.ts'
import { currentLanguage, t } from '../shell/language.ts'
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
    case 'retyped':
      return [kindName(deed.before), kindName(deed.after)]
    case 'field':
      return [fieldText(deed.field, deed.before), fieldText(deed.field, deed.after)]
    default:
      return ['', '']
  }
}

/** The words of what was moved, parted, joined or made another kind, by which it is known in a list; else none. */
export function subjectOf({ place, deed }: Change, { document, related }: Article): string {
  if (deed.kind !== 'moved' && deed.kind !== 'split' && deed.kind !== 'joined' && deed.kind !== 'retyped')
    return ''
  if (place.kind === 'block') {
    const [, , ...body] = document.content
    const block = (body as Block[]).find(({ attrs }) => attrs.id === place.blockId)
    return block ? blockLines(block).join(' ') : ''
  }
  const story = place.kind === 'related' && related.find(({ id }) => id === place.id)
  return story ? pieceText(relatedPiece(story)) : ''
}

function kindName(type: string): string {
  switch (type) {
    case 'paragraph':
    case 'subheading':
    case 'bulletList':
    case 'orderedList':
      return t(`editor:toolbar.${type}`)
    default:
      return ''
  }
}

/** What a person reads of a property; of what is no text, as an id or a part of a picture, nothing. */
function fieldText(field: string, value: unknown): string {
  const language = currentLanguage()
  switch (field) {
    case 'photoId':
    case 'leadFigureId':
    case 'articleId':
    case 'crop':
    case 'focalPoint':
    case 'colwidth':
      return ''
    case 'language':
      return value === 'vi' || value === 'en' ? t(`inspector:languages.${value}`) : ''
    case 'publishesPosition':
      return t(value === true ? 'versions:yes' : 'versions:no')
    case 'date':
      // A day, not an instant: it is the same one wherever it is read.
      return typeof value === 'string' && value ? showDay(`${value}T00:00`, language) : ''
    case 'createdAt':
    case 'embargo':
      return typeof value === 'string' && value ? showWhole(value, language) : ''
    default:
      return valueText(value)
  }
}

/** The bare words of a piece, those of its parts one after the other; of what has no words, its title. */
export function pieceText({ type, text, attrs = {}, content }: Piece): string {
  if (text !== undefined) return text
  if (type === 'hardBreak') return ' '
  if (content) return content.map(pieceText).join(content.some(isInline) ? '' : ' ')
  return valueText(attrs['headline'] ?? attrs['teaser'] ?? attrs['picked'] ?? attrs['title'])
}

function isInline({ type }: Piece): boolean {
  return type === 'text' || type === 'hardBreak'
}

/** What a person reads of a value; structures that are no text are left to the place. */
export function valueText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(valueText).filter(Boolean).join(', ')
  if (typeof value !== 'object' || value === null) return ''
  const { headline, summary, note } = value as { headline?: unknown; summary?: unknown; note?: unknown }
  return [headline, summary, note].map(valueText).filter(Boolean).join(' · ')
}
