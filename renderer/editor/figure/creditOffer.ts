import {
  type Credit,
  type CreditedCaption,
  creditInCaption,
  splitCredit,
} from '#shared/text/credit.ts'
import type { FigureEntry } from './figures.ts'

/** A credit that stands in the wrong place, and where it would go. */
export type CreditOffer =
  | { kind: 'split'; field: 'photographer' | 'source'; credit: Credit }
  | { kind: 'fromCaption'; found: CreditedCaption }

/**
 * What can be offered for a figure's names: nothing that would lose a name which the user wrote.
 */
export function creditOfferFor(figure: FigureEntry): CreditOffer | null {
  return splitOf(figure, 'photographer') ?? splitOf(figure, 'source') ?? captionOf(figure)
}

function splitOf(figure: FigureEntry, field: 'photographer' | 'source'): CreditOffer | null {
  const written = figure[field].trim()
  const credit = written ? splitCredit(written) : null
  if (!credit) return null
  const other = field === 'photographer' ? 'source' : 'photographer'
  // A name alone is right where it stands, whatever it looks like.
  if (credit[field] === written && !credit[other]) return null
  if (credit[other] === written) return null
  return fits(figure[other], credit[other]) ? { kind: 'split', field, credit } : null
}

function captionOf(figure: FigureEntry): CreditOffer | null {
  const found = creditInCaption(figure.caption)
  if (!found) return null
  const { photographer, source } = found.credit
  const both = fits(figure.photographer, photographer) && fits(figure.source, source)
  return both ? { kind: 'fromCaption', found } : null
}

/** Whether a name can go into a field without another name being lost. */
function fits(kept: string, name: string): boolean {
  return !name || !kept.trim() || kept.trim() === name
}
