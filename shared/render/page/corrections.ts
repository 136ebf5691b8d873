import type { Article } from '../../article/article.ts'
import { cleanLine } from './cleanText.ts'
import { wordsOf } from './context.ts'
import { printedDayOf } from './dates.ts'
import { container, element, type Markup } from './markup.ts'

/** What was corrected and when, in the order in which it was. */
export function correctionsMarkup({ metadata, language }: Article): Markup | null {
  const corrections = printedCorrections({ metadata, language })
  if (corrections.length === 0) return null
  const words = wordsOf(language)
  return container(
    'section',
    { class: 'corrections', 'aria-label': words.corrections },
    ...corrections.map(({ correctedAt, day, note }) =>
      element(
        'p',
        { class: 'correction' },
        element('strong', { class: 'correction-label' }, words.correction),
        ' (',
        element('time', { datetime: correctedAt }, day),
        '): ',
        note,
      ),
    ),
  )
}

interface PrintedCorrection {
  correctedAt: string
  /** As readers write it. */
  day: string
  note: string
}

/** The corrections that say anything. */
export function printedCorrections({
  metadata,
  language,
}: Pick<Article, 'metadata' | 'language'>): PrintedCorrection[] {
  return metadata.corrections
    .map(({ correctedAt, note }) => ({
      correctedAt,
      day: printedDayOf(correctedAt, language),
      note: cleanLine(note),
    }))
    .filter(({ note }) => note !== '')
}
