import { expect, test } from 'vitest'
import { project } from '../../../build/built.ts'
import { plainTablesIn, plainTablesOf } from '../../../build/lookups.ts'

test.each([
  ['a record', `const signs: Record<string, string> = { amp: '&' }`],
  ['one that is not written to', `const signs: Readonly<Record<string, string>> = { amp: '&' }`],
  ['an index signature', `const signs: { [name: string]: string } = { amp: '&' }`],
  ['a question of what is in it', `const isSign = (name: string) => name in signs`],
])('a table that is a plain object is found: %s', (_how, text) => {
  expect(plainTablesOf('shared/probe.ts', `\n${text}`)).toEqual([
    { file: 'shared/probe.ts', line: 2, name: 'signs' },
  ])
})

test.each([
  ['a Map', `const signs: ReadonlyMap<string, string> = new Map([['amp', '&']])`],
  ['keys that are known', `const signs: Record<'amp' | 'lt', string> = { amp: '&', lt: '<' }`],
  ['a property asked for by name', `const isSign = 'amp' in signs`],
  ['a symbol', `const mark = Symbol('mark'); const isMarked = mark in signs`],
])('what nobody else can fill is not: %s', (_how, text) => {
  expect(plainTablesOf('shared/probe.ts', text)).toEqual([])
})

test('the program has no such table', () => {
  expect(plainTablesIn(project)).toEqual([])
})
