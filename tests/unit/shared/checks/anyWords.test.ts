import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '#shared/article/article.ts'
import type { Check } from '#shared/checks/check.ts'
import { checks } from '#shared/checks/checks.ts'
import { failedCheck, findingSchema, type Finding } from '#shared/checks/finding.ts'
import { errorsOf, findingsOf } from '#shared/checks/findings.ts'
import { defaultStyle, type StyleSettings } from '#shared/checks/style/settings.ts'
import { styleChecks } from '#shared/checks/style/style.ts'
import { quotationOf } from '#shared/comments/quotation.ts'
import {
  findingReason,
  findingSentence,
  mendLabel,
  ruleName,
} from '#shared/locales/findingSentence.ts'
import { createTranslator } from '#shared/locales/locales.ts'
import { renderJson } from '#shared/render/json/write.ts'
import { renderNinjs } from '#shared/render/ninjs/write.ts'
import { renderFragment } from '#shared/render/page/fragment.ts'
import { renderPage } from '#shared/render/page/page.ts'
import { renderText } from '#shared/render/text/text.ts'
import { countWords } from '#shared/text/count.ts'
import { splitCredit } from '#shared/text/credit.ts'
import { recogniseEncoding } from '#shared/text/encodings/recognise.ts'
import { findHits } from '#shared/text/highlight.ts'
import { sortKey } from '#shared/text/sortKey.ts'
import { urlSlugFrom } from '#shared/text/urlSlug.ts'
import { articleArbitrary } from '#tests/anyArticle.ts'
import { article, elsewhere, figure, p, pullQuote, table, td, ul } from '#tests/articles.ts'
import { inventedPhotoFiles } from '#tests/photoFiles.ts'
import { plainContext } from './soundStory.ts'

const settings: StyleSettings[] = [
  defaultStyle,
  { ...defaultStyle, iy: 'y', tone: 'old', sparesQuotations: true },
  { ...defaultStyle, iy: 'i', tone: 'new' },
  { ...defaultStyle, iy: 'same' },
]
const styles = {
  vi: settings.map((one) => styleChecks(one, 'vi')),
  en: settings.map((one) => styleChecks(one, 'en')),
}
const translators = [createTranslator('vi').t, createTranslator('en').t]

/** What all checks find, whatever the house has chosen; each is said in both languages. */
function checked(story: Article): Finding[] {
  return styles[story.language].flatMap((style) => {
    const findings = findingsOf(story, {
      ...plainContext,
      houseStyle: { checks: style, accepted: [] },
    })
    for (const finding of findings) {
      findingSchema.parse(finding)
      for (const t of translators) {
        expect(typeof findingSentence(t, finding)).toBe('string')
        expect(['string', 'object']).toContain(typeof findingReason(t, finding))
        expect(['string', 'object']).toContain(typeof mendLabel(t, finding))
      }
    }
    return findings
  })
}

/** Writes the story in every format, and does to its texts what the program does. */
function rendered(story: Article): void {
  const input = {
    article: story,
    updatedAt: '2024-08-10T02:00:00.000Z',
    photoFiles: inventedPhotoFiles(story),
    address: 'https://vidu.vn/tin/',
  }
  for (const page of [renderPage(input), renderFragment(input)]) expect(page).not.toBe('')
  expect(typeof renderText(story)).toBe('string')
  expect(JSON.parse(renderNinjs(input))).toMatchObject({ type: 'text' })
  expect(JSON.parse(renderJson({ ...input, versionHash: 'a'.repeat(64) }))).toBeTypeOf('object')
}

function treated(text: string): void {
  expect(countWords(text)).toBeGreaterThanOrEqual(0)
  expect(urlSlugFrom(text)).toMatch(/^[a-z0-9-]*$/)
  expect(typeof sortKey(text)).toBe('string')
  expect(Array.isArray(findHits(text, text.slice(0, 20)))).toBe(true)
  expect(quotationOf(text, 0, text.length).exact).toBeTypeOf('string')
  for (const found of [splitCredit(text), recogniseEncoding(text)])
    expect(typeof found).toBe('object')
}

/** A story that says the words in each of its parts, alone and among others. */
function storyOf(words: string, language: Article['language']): Article {
  const among = `Ông ${words} nói ${words} ${words}, tỉ lệ ${words}; ${words.toUpperCase()}.`
  return article(
    { language, headline: words, standfirst: among, slugline: words, authors: [words] },
    p(words),
    p(among),
    p(`${words} (${words.toUpperCase()}) “${words}”. Ảnh: ${words}`),
    pullQuote(words),
    ul(words, among),
    table([td(words)]),
    figure('a'.repeat(64), among, { photographer: words, source: words, altText: words }),
  )
}

const failures = (findings: readonly Finding[]) =>
  findings.filter(({ check }) => check === failedCheck)

/** What every plain object has, and what is written where a language keeps words of its own. */
const names = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...Object.getOwnPropertyNames(Array.prototype),
  ...Object.getOwnPropertyNames(Function.prototype),
  'prototype',
  'undefined',
  'null',
  'NaN',
  'true',
]

describe.each(['vi', 'en'] as const)('words that are names in the program (%s)', (language) => {
  it.each(names)('%s is a word like any other', (name) => {
    const story = storyOf(name, language)
    expect(failures(checked(story))).toEqual([])
    rendered(story)
    treated(name)
    for (const t of translators) expect(ruleName(t, name)).toBe(name)
  })
})

it('letters and signs of every block of Unicode are looked at and written', () => {
  for (let block = 0; block < 0x110000; block += 0x1000) {
    // Both ends of every sixteenth of it; the smallest blocks have sixteen characters.
    const letters = Array.from({ length: 0x1000 / 16 }, (_, at) => block + at * 16)
      .flatMap((code) => [code + 1, code + 15])
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
    for (const words of [letters.join(''), letters.join(' ')]) {
      const story = article({ headline: words.slice(0, 200) }, p(words), ul(`a${words}b`))
      expect(failures(checked(story))).toEqual([])
      rendered(story)
      treated(words)
    }
  }
})

it('any story is looked at and written', () => {
  fc.assert(
    fc.property(articleArbitrary(), (story) => {
      expect(failures(checked(story))).toEqual([])
      rendered(story)
    }),
    { numRuns: 100 },
  )
})

it('a story is found out by its words beside a name of the program', () => {
  const rest = { section: 'Thời sự', authors: ['Minh Huệ'], source: 'TTXVN' }
  const link = elsewhere('https://vidu.vn/tin', 'constructor')
  const story = article({ headline: 'constructor', ...rest, related: [link] }, p('kĩ thuật, kỹ sư'))
  expect(checked(story).map(({ check }) => check)).toContain('styleIy')
})

describe('a check that throws', () => {
  const broken = (facts: Pick<Check, 'severity'>): Check => ({
    id: 'styleSpelling',
    group: 'style',
    ...facts,
    looksAt: 'text',
    find: ({ text }) => {
      if (text.includes('hỏng')) throw new TypeError('not a function')
      return text === '' ? [] : [{ from: 0, to: 1 }]
    },
  })
  const story = article({ headline: 'Một', standfirst: 'Hai' }, p('Ba hỏng'), p('Bốn'))
  const found = (check: Check): Finding[] =>
    findingsOf(story, { ...plainContext, houseStyle: { checks: [check], accepted: [] } })

  it('leaves all others, and what it found elsewhere', () => {
    const alone = findingsOf(story, plainContext)
    const findings = found(broken({ severity: 'hint' }))
    expect(findings.filter(({ check }) => check === 'styleSpelling')).toHaveLength(3)
    const ofOthers = findings.filter(({ check }) => !['styleSpelling', failedCheck].includes(check))
    expect(ofOthers).toEqual(alone)
  })

  it('is named once, as grave as what it may have missed', () => {
    expect(failures(found(broken({ severity: 'hint' })))).toMatchObject([
      { severity: 'warning', values: { rule: 'styleSpelling', detail: 'not a function' } },
    ])
    const grave = found(broken({ severity: 'error' }))
    expect(failures(errorsOf(grave))).toHaveLength(1)
  })

  it('is said in words', () => {
    const [failure] = failures(found(broken({ severity: 'hint' })))
    const [vi, en] = translators
    expect(findingSentence(vi!, failure!)).toBe(
      `Không kiểm tra được mục “${ruleName(vi!, 'styleSpelling')}”; hãy tự xem lại mục này trước khi xuất.`,
    )
    expect(findingReason(en!, failure!)).toBe('The program met an error: not a function')
  })

  it('cannot be switched off as a finding', () => {
    const rules = { [failedCheck]: 'off' as const }
    const houseStyle = { checks: [broken({ severity: 'hint' })], accepted: [] }
    expect(failures(findingsOf(story, { ...plainContext, rules, houseStyle }))).toHaveLength(1)
  })
})

it('every check has an id of its own', () => {
  const ids = [...checks, ...styles.vi[0]!].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
