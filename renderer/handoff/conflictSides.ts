import type { Article } from '#shared/article/article.ts'
import type { Block, Inline } from '#shared/article/document.ts'
import { blockLines, inlineText } from '#shared/article/plainText.ts'
import type { Piece } from '#shared/changes/change.ts'
import type { Clash, Conflict } from '#shared/changes/merge/conflict.ts'
import { compareBlocks, type Token } from '#shared/changes/words.ts'
import { pieceText, valueText } from '../changes/changeWords.ts'
import { t } from '../ui/language.ts'

/** A stretch of what one side says; `isNew` where it differs from what was there before both. */
export interface Words {
  text: string
  isNew: boolean
}

type Side = 'ours' | 'theirs'

/** What one side made of it, as the user reads it. */
export function wordsOf(clash: Clash, side: Side, article: Article): Words[] {
  switch (clash.kind) {
    case 'text':
      return textWords(clash.before, clash[side])
    case 'deleted':
      return clash.by === side
        ? [said(t('handoff:conflicts.deleted'))]
        : [said(pieceText(clash.piece), true)]
    case 'whole':
      return [said(pieceText(clash[side]), true)]
    case 'field':
      return [said(valueText(clash[side]) || t('handoff:conflicts.empty'), true)]
    default:
      return [said(placeAfter(clash[side], article))]
  }
}

/** What it was before both, where that is not seen in their texts. */
export function wordsBefore(clash: Clash): string {
  if (clash.kind === 'text') return inlineText(clash.before)
  return clash.kind === 'field' ? valueText(clash.before) : ''
}

/** Letters of the story that are shown around a place to decide. */
const mostAround = 280

/** What the story says there now, so that words in dispute are read with those around them. */
export function wordsAround({ place, clash }: Conflict, { document }: Article): string {
  const [headline, standfirst, ...blocks] = document.content
  const lines = (): string[] => {
    if (place.kind === 'headline') return [inlineText(headline.content)]
    if (place.kind === 'standfirst') return [inlineText(standfirst.content)]
    if (place.kind !== 'block') return []
    const block = (blocks as readonly Block[]).find(({ attrs }) => attrs.id === place.blockId)
    return block ? blockLines(block) : []
  }
  const text = lines().join(' ').trim()
  if (text.length <= mostAround) return text
  const disputed = clash.kind === 'text' ? inlineText(clash.ours) || inlineText(clash.theirs) : ''
  const from = Math.max(0, (disputed === '' ? 0 : text.indexOf(disputed)) - mostAround / 2)
  const to = from + mostAround
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}

function said(text: string, isNew = false): Words {
  return { text, isNew }
}

function textWords(before: readonly Inline[], after: readonly Inline[]): Words[] {
  if (after.length === 0) return [said(t('handoff:conflicts.deleted'))]
  const block = (content: readonly Inline[]): Piece[] => [{ type: 'paragraph', content }]
  return compareBlocks(block(before), block(after))
    .map(({ isSame, after: words }) => said(words.map(textOf).join(''), !isSame))
    .filter(({ text }) => text !== '')
}

function textOf(token: Token): string {
  if (token.kind === 'block') return '\n'
  return token.inline.type === 'text' ? token.inline.text : '\n'
}

function placeAfter(blockId: string | null, { document }: Article): string {
  if (blockId === null) return t('handoff:conflicts.first')
  const block = document.content.find((one) => 'attrs' in one && one.attrs.id === blockId)
  return t('handoff:conflicts.after', {
    text: block ? pieceText(block as Piece).slice(0, 120) : '…',
  })
}
