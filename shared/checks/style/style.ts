import type { Language } from '../../article/article.ts'
import { type Check, type CheckedText, RulesFailed, type TextFound } from '../check.ts'
import { unexplainedIn } from './abbreviations.ts'
import { inconsistentBodiesIn } from './bodies.ts'
import { doubledIn } from './doubled.ts'
import { otherDashes, otherQuotes } from './oneKind.ts'
import { patternFinder } from './patterns.ts'
import { indexPhrases, phrasesIn } from './phrases.ts'
import { isQuoted, isSpokenOf } from './quotations.ts'
import type { TermRule } from './ruleFile.ts'
import type { StyleSettings } from './settings.ts'
import { wrongSpacesIn } from './spacing.ts'
import { unexplainedUnitsIn } from './units.ts'
import { severityOf, termFinder } from './terms.ts'
import { confusionValues } from './builtIn.ts'
import { englishConfusions } from './english/confusions.ts'
import { datesIn, measuresIn, numbersIn } from './vietnamese/figures.ts'
import { decomposedIn, mixedIyIn, otherIyIn, otherTonesIn } from './vietnamese/houseChoices.ts'
import { slipsIn } from './vietnamese/longExpressions.ts'
import { soundAlikesIn } from './vietnamese/soundAlikeFinder.ts'
import { namesOfBodies } from './vietnamese/namesOfBodies.ts'
import { rulesByTerm } from './vietnamese/soundAlikeRules.ts'
import { misspeltIn } from './vietnamese/spelling.ts'
import type { StyleCheckId } from './checkIds.ts'

type Find = (text: CheckedText) => TextFound[]

/**
 * The house's style for stories of a language, as checks. Made again only when the desk changes its
 * mind.
 */
export function styleChecks(settings: StyleSettings, language: Language): Check[] {
  const known = indexPhrases(settings.words.map((word) => [word, word]))
  const knowing =
    (find: Find): Find =>
    (text) => {
      const found = find(text)
      if (found.length === 0) return found
      const hits = phrasesIn(text, known).filter(
        ({ meaning, from, to }) => !isName(meaning) || text.text.slice(from, to) === meaning,
      )
      return found.filter(
        ({ from, to }) =>
          !hits.some((hit) => hit.from <= from && to <= hit.to) &&
          !(settings.sparesQuotations && isQuoted(text, from, to)),
      )
    }
  const confused = confusionFinder(settings, language)
  const listed = new Set(settings.words)
  const ofWords = (id: StyleCheckId, find: Find): Check => textCheck(id, knowing(find))
  const ofSigns = (id: StyleCheckId, find: Find): Check => textCheck(id, find)
  return [
    ...(language === 'vi' ? vietnamese(settings, confused, ofWords, ofSigns) : []),
    ofWords('styleConfusion', confused),
    ...houseChecks(settings, language, ofWords),
    ofWords('styleDoubled', (text) => doubledIn(text, language)),
    ofSigns('styleSpacing', wrongSpacesIn),
    articleCheck('styleQuotes', otherQuotes(settings.quotes)),
    articleCheck('styleDash', otherDashes(settings.dash)),
    articleCheck('styleAbbreviation', unexplainedIn(listed)),
    articleCheck('styleUnit', unexplainedUnitsIn(listed)),
    articleCheck('styleBody', inconsistentBodiesIn),
  ]
}

type Make = (id: StyleCheckId, find: Find) => Check

function vietnamese(
  settings: StyleSettings,
  confused: Find,
  ofWords: Make,
  ofSigns: Make,
): Check[] {
  return [
    ofWords('styleSpelling', (text) =>
      besides(misspeltIn(text), confused, text).filter(
        ({ from, to }) => !isSpokenOf(text, from, to),
      ),
    ),
    ofWords('styleTone', (text) => otherTonesIn(text, settings.tone)),
    ...iyChecks(settings, ofWords),
    ofSigns('styleDecomposed', decomposedIn),
    ofSigns('styleNumber', numbersIn),
    ofSigns('styleDate', datesIn),
    ofSigns('styleMeasure', measuresIn),
  ]
}

function iyChecks(
  { iy, words, sparesQuotations }: Pick<StyleSettings, 'iy' | 'words' | 'sparesQuotations'>,
  ofWords: Make,
): Check[] {
  if (iy === 'any') return []
  if (iy !== 'same') return [ofWords('styleIy', (text) => otherIyIn(text, iy))]
  const listed = new Set(words)
  const mixed = mixedIyIn(
    ({ written, found }, text) =>
      listed.has(written) || (sparesQuotations && isQuoted(text, found.from, found.to)),
  )
  return [articleCheck('styleIy', mixed)]
}

function confusionFinder(settings: StyleSettings, language: Language): Find {
  const find =
    language === 'vi' ? vietnameseConfusions(settings) : confusedTerms(englishConfusions, settings)
  const grades = new Map(Object.entries(settings.grades))
  return (text) =>
    find(text).map((found) => ({
      ...found,
      ...severityOf({ severity: grades.get(String(found.values?.['rule'])) }),
      values: {
        ...found.values,
        ...confusionValues(language, text.text.slice(found.from, found.to), found.instead ?? ''),
      },
    }))
}

function vietnameseConfusions(settings: StyleSettings): Find {
  const off = new Set(settings.off)
  const terms = confusedTerms([...rulesByTerm(), ...namesOfBodies], settings)
  const alike: Find = (text) => soundAlikesIn(text, (rule) => off.has(rule))
  const expressions: Find = (text) => [...terms(text), ...besides(alike(text), terms, text)]
  return (text) => [...expressions(text), ...besides(slipsIn(text), expressions, text)]
}

function confusedTerms(rules: readonly TermRule[], settings: StyleSettings): Find {
  return termFinder(onRules(rules, settings), true)
}

/**
 * What is found where the others find nothing: a wrong expression says more than a wrong syllable
 * in it.
 */
function besides(found: TextFound[], others: Find, text: CheckedText): TextFound[] {
  if (found.length === 0) return found
  const known = others(text)
  return found.filter(({ from, to }) => !known.some((other) => other.from < to && from < other.to))
}

function houseChecks(settings: StyleSettings, language: Language, ofWords: Make): Check[] {
  const rules = settings.files
    .flatMap((file) =>
      file.rules.map((rule) => ({ ...rule, severity: rule.severity ?? file.severity })),
    )
    .filter(({ severity }) => severity !== 'off')
    .filter((rule) => rule.language === language || rule.language === 'any')
  const terms = termFinder(
    rules.filter((rule) => rule.kind === 'term'),
    false,
  )
  const patternRules = rules.filter((rule) => rule.kind === 'pattern')
  if (patternRules.length === 0) return [ofWords('styleHouse', terms)]
  const patterns = patternFinder(patternRules)
  // Last, when it is known which patterns were too slow: what the others found stays.
  const failing = articleCheck('styleHouse', () => {
    const failed = patterns.failed()
    if (failed.length > 0) throw new RulesFailed(failed)
    return []
  })
  return [ofWords('styleHouse', (text) => [...terms(text), ...patterns.find(text)]), failing]
}

function onRules(rules: readonly TermRule[], { off }: StyleSettings): TermRule[] {
  const ids = new Set(off)
  return rules.filter(({ id }) => !ids.has(id))
}

/** A name on the list is right as it is written there; other words are so with any capitals. */
function isName(word: string): boolean {
  return word !== word.toLowerCase()
}

const facts = { group: 'style', severity: 'hint' } as const

function textCheck(id: StyleCheckId, find: Find): Check {
  return { id, ...facts, looksAt: 'text', find }
}

function articleCheck(
  id: StyleCheckId,
  find: Extract<Check, { looksAt: 'article' }>['find'],
): Check {
  return { id, ...facts, looksAt: 'article', find }
}
