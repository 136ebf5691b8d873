import type { Article } from '#shared/article/article.ts'
import type { Block } from '#shared/article/document.ts'
import { blockLines, inlineText } from '#shared/article/plainText.ts'
import type { Change, Edit, Piece } from '#shared/changes/change.ts'
import { relatedPiece } from '#shared/changes/difference.ts'
import { showDay, showWhole } from '../ui/dates.ts'
import { currentLanguage, t } from '../ui/language.ts'
import { placeOf } from './placeOf.ts'

/** A change in a few words: "Nội dung: sửa chữ". */
export function whatChanged(change: Change, article: Article): string {
  return `${t(`versions:places.${placeOf(change, article).label}`)}: ${editWords(change.edit)}`
}

/** What was done: "chuyển chỗ", or the name of the field. */
export function editWords(edit: Edit): string {
  if (edit.kind !== 'field') return t(`versions:edits.${edit.kind}`)
  // Every field of the model has a name; what a newer one brings is shown by its own.
  return t(`versions:fields.${edit.field}` as 'versions:fields.source', {
    defaultValue: edit.field,
  })
}

/** What the user reads of both sides; either may be empty. */
export function statesOf(edit: Edit): [before: string, after: string] {
  switch (edit.kind) {
    case 'text':
      return [inlineText(edit.before), inlineText(edit.after)]
    case 'marks':
      return ['', inlineText(edit.after)]
    case 'added':
      return ['', pieceText(edit.piece)]
    case 'removed':
      return [pieceText(edit.piece), '']
    case 'rewritten':
      return [pieceText(edit.before), pieceText(edit.after)]
    case 'retyped':
      return [kindName(edit.before), kindName(edit.after)]
    case 'field':
      return [fieldText(edit.field, edit.before), fieldText(edit.field, edit.after)]
    default:
      return ['', '']
  }
}

/**
 * The words of what was moved, parted, joined or made another kind, by which it is known in a list;
 * else none.
 */
export function subjectOf({ place, edit }: Change, { document, related }: Article): string {
  if (
    edit.kind !== 'moved' &&
    edit.kind !== 'split' &&
    edit.kind !== 'joined' &&
    edit.kind !== 'retyped'
  )
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

/**
 * What the user reads of a property; of what is no text, as an id or a part of a picture, nothing.
 */
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

/**
 * The bare words of a piece, those of its parts one after the other; of what has no words, its
 * title.
 */
export function pieceText({ type, text, attrs = {}, content }: Piece): string {
  if (text !== undefined) return text
  if (type === 'hardBreak') return ' '
  if (content) return content.map(pieceText).join(content.some(isInline) ? '' : ' ')
  return valueText(attrs['headline'] ?? attrs['teaser'] ?? attrs['picked'] ?? attrs['title'])
}

function isInline({ type }: Piece): boolean {
  return type === 'text' || type === 'hardBreak'
}

/** What the user reads of a value; structures that are no text are left to the place. */
export function valueText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(valueText).filter(Boolean).join(', ')
  if (typeof value !== 'object' || value === null) return ''
  const { headline, summary, note } = value as {
    headline?: unknown
    summary?: unknown
    note?: unknown
  }
  return [headline, summary, note].map(valueText).filter(Boolean).join(' · ')
}
