import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Change, Deed, Piece } from '../../shared/changes/change.ts'
import type { Difference } from '../../shared/changes/difference.ts'
import { inlineText } from '../../shared/article/plainText.ts'
import { cut } from '../../shared/text/cut.ts'
import { goTo } from '../findings/goTo.ts'
import { placeOf } from './placeOf.ts'
import { takeBack } from './takeBack.ts'
import classes from './versions.module.css'

/** Characters of a piece of text that are shown of either side. */
const shownText = 160

interface ChangeRowProps {
  difference: Difference
  change: Change
}

/** One change: where it is, what was done, and both states of the words. */
export function ChangeRow({ difference, change }: ChangeRowProps) {
  const { t } = useTranslation('versions')
  const { deed } = change
  const place = placeOf(change, difference.after)
  const what = `${t(`places.${place.label}`)}: ${deed.kind === 'field' ? fieldName(deed.field) : t(`deeds.${deed.kind}`)}`
  return (
    <li className={classes['change']}>
      <button
        type="button"
        className={classes['goTo']}
        title={t('goTo')}
        disabled={place.goTo === null}
        onClick={() => place.goTo && goTo(place.goTo)}
      >
        <span className={classes['what']}>{what}</span>
        <BothStates deed={deed} />
      </button>
      <button
        type="button"
        className={classes['takeBack']}
        aria-label={`${t('takeBack')}: ${what}`}
        title={t('takeBack')}
        onClick={() => takeBack(difference, change, what)}
      >
        <IconArrowBackUp size={18} aria-hidden />
      </button>
    </li>
  )

  function fieldName(field: string): string {
    // Every field of the model has a name; what a newer one brings is shown by its own.
    return t(`fields.${field}` as 'fields.source', { defaultValue: field })
  }
}

function BothStates({ deed }: { deed: Deed }) {
  const [before, after] = statesOf(deed).map((text) => text.trim() || text)
  return (
    <span className={classes['states']}>
      {before && <del>{cut(before, shownText)}</del>} {after && <ins>{cut(after, shownText)}</ins>}
    </span>
  )
}

function statesOf(deed: Deed): [before: string, after: string] {
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

function pieceText(piece: Piece): string {
  if (piece.content) return piece.content.map((part) => part.text ?? pieceText(part)).join(' ')
  const { headline, teaser, title } = piece.attrs ?? {}
  return valueText(headline ?? teaser ?? title)
}

/** What a person reads of a value; structures that are no text are left to the place. */
function valueText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(valueText).filter(Boolean).join(', ')
  if (typeof value !== 'object' || value === null) return ''
  const { headline, note } = value as { headline?: unknown; note?: unknown }
  return valueText(headline ?? note)
}
