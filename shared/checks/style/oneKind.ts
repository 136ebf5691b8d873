import type { Article } from '../../article/article.ts'
import type { CheckedText, Found, StoryPart, TextFound } from '../check.ts'
import { oncePer } from '../oncePer.ts'
import { textsOfPart, valuesOf } from '../texts.ts'
import type { StyleSettings } from './settings.ts'

/** A sign and the kind that it is of. */
interface Sign<Kind extends string> {
  kind: Kind
  from: number
  to: number
}

export type QuoteKind = Exclude<StyleSettings['quotes'], 'same'>
export type DashKind = Exclude<StyleSettings['dash'], 'same'>

const dashes: Readonly<Record<DashKind, string>> = { hyphen: '-', en: '–', em: '—' }

/** Quotation marks that are of another kind than the house's, or than most of the story's. */
export const otherQuotes = (wanted: StyleSettings['quotes']) =>
  otherKind<QuoteKind>({
    wanted,
    signsIn: ({ text }) =>
      Array.from(text.matchAll(/[“”„«»]|(?<!\d)"/gu), ({ index, 0: sign }) => ({
        kind: sign === '"' ? 'straight' : '«»'.includes(sign) ? 'angle' : 'curly',
        from: index,
        to: index + 1,
      })),
    written: (kind, text, { from }) => {
      const opens =
        '“«„'.includes(text.charAt(from)) ||
        (text.charAt(from) === '"' &&
          /(?:^|[\s([“«])$/u.test(text.slice(Math.max(0, from - 1), from)))
      if (kind === 'straight') return '"'
      if (kind === 'angle') return opens ? '«' : '»'
      return opens ? '“' : '”'
    },
  })

/** Dashes between blanks, as between two parts of a sentence. */
export const otherDashes = (wanted: StyleSettings['dash']) =>
  otherKind<DashKind>({
    wanted,
    signsIn: ({ text }) =>
      Array.from(text.matchAll(/(?<=\S )[-–—](?= \S)|^[-–—](?= \S)/gu), ({ index, 0: sign }) => ({
        kind: sign === '-' ? 'hyphen' : sign === '–' ? 'en' : 'em',
        from: index,
        to: index + 1,
      })),
    written: (kind) => dashes[kind],
  })

interface Kinds<Kind extends string> {
  wanted: Kind | 'same'
  signsIn: (text: CheckedText) => Sign<Kind>[]
  written: (kind: Kind, text: string, sign: Sign<Kind>) => string
}

function otherKind<Kind extends string>({ wanted, signsIn, written }: Kinds<Kind>) {
  const signsOf = oncePer((part: StoryPart) => textsOfPart(part).map(signsIn))
  return ({ document }: Article): Found[] => {
    const house = wanted === 'same' ? mostUsed(document.content.flatMap(signsOf)) : wanted
    if (house === null) return []
    return document.content.flatMap((part) =>
      signsOf(part).flatMap((signs, line) => {
        const text = textsOfPart(part)[line]!
        return signs
          .filter(({ kind }) => kind !== house)
          .map((sign) => {
            const found: TextFound = {
              from: sign.from,
              to: sign.to,
              instead: written(house, text.text, sign),
            }
            return text.finding(found, valuesOf(text, found))
          })
      }),
    )
  }
}

/** Null where all are of one kind; of kinds that are used as much, the first. */
function mostUsed<Kind extends string>(lines: readonly (readonly Sign<Kind>[])[]): Kind | null {
  const counts = new Map<Kind, number>()
  for (const { kind } of lines.flat()) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  if (counts.size < 2) return null
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0]
}
