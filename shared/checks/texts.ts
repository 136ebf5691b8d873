import type { Article } from '../article/article.ts'
import { type RelatedStory, teaserOf } from '../article/related.ts'
import type { Check, CheckedText, Found, StoryPart, TextFound } from './check.ts'
import { acceptedAround, type Mend } from './finding.ts'
import { oncePer } from './oncePer.ts'
import { placeIn, textLinesOf } from './textLines.ts'

type TextCheck = Extract<Check, { looksAt: 'text' }>

/** A text with the way from a range in it to a finding. */
interface PlacedText extends CheckedText {
  finding: (found: TextFound, values: NonNullable<Found['values']>) => Found
}

/**
 * Returns a look of a check at each text of an article; what one found is remembered for as long as
 * its text is the same.
 */
export function looksAtTexts(check: TextCheck, { document, related }: Article): (() => Found[])[] {
  return [...document.content.map(textsOfPart), ...related.map(textsOfTeaser)].flatMap((texts) =>
    texts.map((text) => () => foundIn(text)(check)),
  )
}

const foundIn = oncePer((text: PlacedText) =>
  oncePer((check: TextCheck): Found[] =>
    check.find(text).map((one) => ({
      ...text.finding(one, valuesOf(text, one)),
      ...(one.severity === undefined ? {} : { severity: one.severity }),
    })),
  ),
)

/** What a sentence can say of a hit, and what an accepted one is known by. */
export function valuesOf({ text }: CheckedText, found: TextFound): NonNullable<Found['values']> {
  const { from, to, instead, values } = found
  return {
    ...values,
    text: text.slice(from, to),
    before: text.slice(Math.max(0, from - acceptedAround), from),
    after: text.slice(to, to + acceptedAround),
    ...(instead === undefined ? {} : { instead }),
  }
}

/** The texts of a part of the story; computed once for a part, which is never changed in place. */
export const textsOfPart = oncePer((part: StoryPart): readonly PlacedText[] => {
  const isQuotation = part.type === 'quote' || part.type === 'pullQuote'
  return textLinesOf(part).map(({ line, text }) => ({
    text,
    isQuotation,
    finding: ({ from, to, instead }, values) => {
      const place = placeIn(part, { line, from, to })
      const mend = rewrite(text.slice(from, to), instead, (was, words) => ({
        kind: 'rewrite',
        place,
        was,
        text: words,
      }))
      return { place, values, mend }
    },
  }))
})

const textsOfTeaser = oncePer((story: RelatedStory): readonly PlacedText[] => {
  const teaser = teaserOf(story)
  return (['headline', 'summary'] as const).map((field) => ({
    text: teaser[field],
    isQuotation: false,
    finding: ({ from, to, instead }, values) => ({
      place: { kind: 'related', relatedId: story.id },
      values,
      mend: rewrite(teaser[field].slice(from, to), instead, (was, text) => ({
        kind: 'rewriteTeaser',
        relatedId: story.id,
        field,
        from,
        was,
        text,
      })),
    }),
  }))
})

function rewrite(
  was: string,
  instead: string | undefined,
  mend: (was: string, text: string) => Mend,
): Mend | null {
  return instead === undefined || instead === was ? null : mend(was, instead)
}
