import { describe, expect, it } from 'vitest'
import { graded } from '#shared/checks/style/grades.ts'
import { findingsOf } from '#shared/checks/findings.ts'
import { patternFinder, readPattern } from '#shared/checks/style/patterns.ts'
import { readRuleFile } from '#shared/checks/style/readRules.ts'
import type { PatternRule, RuleFile } from '#shared/checks/style/ruleFile.ts'
import { defaultStyle } from '#shared/checks/style/settings.ts'
import { styleChecks } from '#shared/checks/style/style.ts'
import { article, p } from '#tests/articles.ts'
import { plainContext } from '../soundStory.ts'
import { said, styleFindings } from './stories.ts'

describe('a rule file', () => {
  const term = {
    kind: 'term',
    id: 'covid',
    terms: ['Covid-19'],
    preferred: 'COVID-19',
    reason: 'Như WHO.',
  }
  const file = (...rules: object[]): string =>
    JSON.stringify({ format: 'toa-soan-style', version: 1, id: 'bao', name: 'Báo', rules })

  it('is read and used, each rule as grave as it says, or its file, or their group', () => {
    const read = readRuleFile(file(term))
    if ('problem' in read) throw new Error(read.problem)
    expect(said('dịch Covid-19 và COVID-19', { files: [read] })).toEqual([
      'House: Covid-19 → COVID-19',
    ])
    const graved = (file: RuleFile): string[] =>
      styleFindings([article({ headline: 'Tin' }, p('dịch Covid-19'))], { files: [file] }).map(
        ({ severity }) => severity,
      )
    expect(graved(read)).toEqual(['hint'])
    expect(graved(graded(read, null, 'warning'))).toEqual(['warning'])
    expect(graved(graded(graded(read, null, 'warning'), 'covid', 'error'))).toEqual(['error'])
    expect(graved(graded(read, 'covid', 'off'))).toEqual([])
    expect(graved(graded(read, null, 'off'))).toEqual([])
    expect(graved(graded(graded(read, null, 'off'), 'covid', 'hint'))).toEqual(['hint'])
    expect(graded(graded(read, 'covid', 'error'), 'covid', null)).toEqual(read)
  })

  const pattern = { kind: 'pattern', id: 'mau', matches: ['vụ việc'], passes: ['vụ án'] }
  it.each([
    ['json', '{'],
    ['shape', file({ ...term, kind: 'script' })],
    ['shape', file({ ...term, severity: 'fatal' })],
    ['shape', JSON.stringify({ format: 'khác' })],
    ['twin', file(term, term)],
    ['mustMatch', file({ ...pattern, pattern: 'vụ kiện' })],
    ['mustNotMatch', file({ ...pattern, pattern: 'vụ (?:việc|án)' })],
    ['mustMatch', file({ ...term, matches: ['dịch'] })],
    [
      'circle',
      file(
        { ...term, preferred: 'dịch', terms: ['bệnh'] },
        { ...term, id: 'hai', terms: ['dịch'] },
      ),
    ],
    ['patternSyntax', file({ ...pattern, pattern: 'vụ (việc' })],
    ['patternUnsupported', file({ ...pattern, pattern: String.raw`(vụ) \1` })],
    ['patternUnsupported', file({ ...pattern, pattern: 'vụ(?= việc)' })],
    ['patternUnsupported', file({ ...pattern, pattern: 'vụ(?! việc)' })],
    ['patternComplex', file({ ...pattern, pattern: 'vụ (?:.{0,100}){0,100}việc' })],
    ['patternComplex', file({ ...pattern, pattern: '.{0,100}.{0,100}việc' })],
    ['patternComplex', file({ ...pattern, pattern: 'vụ .{0,2000}việc' })],
    ['patternEmpty', file({ ...pattern, pattern: 'a*' })],
    ['long', ' '.repeat(2_000_001)],
  ])('is refused by name: %s', (problem, text) =>
    expect(readRuleFile(text)).toMatchObject({ problem }),
  )

  it('names the rule that is at fault', () => {
    expect(readRuleFile(file(term, { ...pattern, pattern: 'x' }))).toMatchObject({
      rule: 'mau',
      detail: 'vụ việc',
    })
  })

  it.each([
    ['looks behind', '(?<=Ông )vụ việc', 'Ông vụ việc', 4, 11],
    ['repeats what repeats', '(?:(?:vụ|việc)+ ?)+xảy', 'Các vụ việc xảy ra', 4, 15],
    ['knows every blank', String.raw`vụ\sviệc`, 'a vụ\u00a0việc', 2, 9],
    ['knows every blank of a class', String.raw`vụ[\s-]việc`, 'a vụ\u202fviệc', 2, 9],
    ['knows what is no blank', String.raw`vụ\Sviệc`, 'vụ\u00a0việc vụ-việc', 8, 15],
    ['knows letters by their kind', String.raw`\p{Lu}\p{Ll}+`, 'ở Huế', 2, 5],
    ['knows scripts by either name', String.raw`\p{Script=Han}+`, 'chữ 漢字', 4, 6],
    ['counts as the editor does', String.raw`\u{1F600}đi`, '👩‍🌾 😀đi', 6, 10],
    ['repeats as often as it stands', 'ha+!', `${'a'.repeat(300)} h${'a'.repeat(300)}!`, 301, 603],
  ])('may have a pattern that %s', (_how, source, text, from, to) => {
    const pattern = readPattern(source, false)
    if (typeof pattern === 'string') throw new Error(pattern)
    const rule = { ...patternRule, pattern: source }
    expect(patternFinder([rule]).find({ text, isQuotation: false })).toMatchObject([{ from, to }])
  })

  it('fills in what its groups have found', () => {
    const rule = { ...patternRule, pattern: '(vụ) (việc)(!)?', preferred: '$2 $1$3$7 ($&)' }
    expect(patternFinder([rule]).find({ text: 'vụ việc', isQuotation: false })).toMatchObject([
      { instead: 'việc vụ (vụ việc)' },
    ])
  })

  const patternRule: PatternRule = {
    kind: 'pattern',
    id: 'mau',
    pattern: 'vụ việc',
    language: 'vi',
    reason: '',
    ignoreCase: false,
    preferred: null,
    matches: [],
    passes: [],
  }

  it.each([
    ['.{0,50}.{0,50}☃', 'ab '.repeat(1_667)],
    ['.{0,50}.{0,50}☃', '☃'.padStart(5_000, 'ab ')],
    ['(?:a+)+!', 'a'.repeat(5_000)],
    [String.raw`[a-z]+\s+[a-z]+!`, 'a '.repeat(2_500)],
    ['(a*)*b|(.*)(.*)(.*)(.*)x', 'ab '.repeat(1_667)],
  ])('forty patterns %s take a moment on any text', (source, text) => {
    const rules = Array.from({ length: 40 }, (_, at) => ({
      ...patternRule,
      id: `mau-${at}`,
      pattern: source,
    }))
    const finder = patternFinder(rules)
    const start = performance.now()
    finder.find({ text, isQuotation: false })
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  it('has its slow patterns left out and named, and the others go on', () => {
    const slow = { ...patternRule, id: 'cham', pattern: 'vụ án' }
    const usual = { ...patternRule, id: 'nhanh', pattern: 'vụ việc' }
    const text = 'ab vụ việc '.repeat(450)
    // The clock stands still but while the first pattern is run.
    let time = 0
    let readings = 0
    const finder = patternFinder([slow, usual], () => (readings++ === 1 ? (time += 40) : time))
    const rounds = (count: number): void => {
      for (let round = 0; round < count && finder.failed().length === 0; round++) {
        readings = 0
        finder.find({ text, isQuotation: false })
      }
    }
    rounds(2)
    expect(finder.failed()).toEqual([])
    rounds(20)
    expect(finder.failed()).toEqual(['cham'])
    const found = finder.find({ text, isQuotation: false })
    expect(new Set(found.map(({ values }) => values?.['rule']))).toEqual(new Set(['nhanh']))
  })

  it('that cannot be read any more is named, and its other rules are applied', () => {
    const kept = {
      format: 'toa-soan-style',
      version: 1,
      id: 'bao',
      name: 'Báo',
      rules: [
        { ...patternRule, id: 'xua', pattern: 'vụ(?= việc)' },
        { ...patternRule, id: 'nay', pattern: 'vụ việc' },
      ],
    } as unknown as RuleFile
    const story = article({ headline: 'Tin' }, p('Các vụ việc'))
    const checks = styleChecks({ ...defaultStyle, files: [kept] }, 'vi')
    const findings = findingsOf(story, { ...plainContext, houseStyle: { checks, accepted: [] } })
    expect(findings.filter(({ check }) => check === 'styleHouse')).toHaveLength(1)
    expect(findings.filter(({ check }) => check === 'failedCheck')).toMatchObject([
      { values: { rule: 'styleHouse', failedRules: 'xua' } },
    ])
  })
})
