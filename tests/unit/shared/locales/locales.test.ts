import { describe, expect, it } from 'vitest'
import type { Failure } from '#shared/contract/errors.ts'
import { failureSchema } from '#shared/contract/failureSchema.ts'
import { createTranslator, failureSentence, interfaceLanguage } from '#shared/locales/locales.ts'

/** One failure of every code, and of every kind within a code. */
const failures: Failure[] = failureSchema.options.flatMap((option) => {
  const { shape } = option
  const code = shape.code.value
  const kinds =
    'reason' in shape
      ? shape.reason.options.map((reason) => ({ reason }))
      : 'what' in shape
        ? shape.what.options.map((what) => ({ what }))
        : [{}]
  const rest = {
    detail: 'CHI-TIẾT',
    fileName: 'ảnh.jpg',
    headline: 'Tiêu đề',
    holder: 'máy-2',
    format: 'PDF',
    rule: 'covid',
  }
  const numbers = { revision: 3, version: 9, supported: 1, most: 100, line: 2, column: 7 }
  const stand = { move: 'approve', status: 'draft' }
  const problem = {
    ...stand,
    name: 'Báo',
    problem: 'invalid',
    count: 2,
    articleId: '3f0c8a3e-6c1e-4a58-9a1b-0c1d2e3f4a5b',
  }
  return kinds.map((kind) =>
    failureSchema.parse({ code, ...rest, ...numbers, ...problem, ...kind }),
  )
})

const unreadable = [
  'notJson',
  'tooLarge',
  'tooDeep',
  'forbiddenKey',
  'newerSchema',
  'invalid',
  'twinId',
]

describe.each(['vi', 'en'] as const)('a failure in %s', (language) => {
  const { t } = createTranslator(language)
  const unexpected = (failure: Failure): string =>
    t('errors:unexpected', { detail: 'detail' in failure ? failure.detail : failure.code })

  it.each(failures.map((failure) => [JSON.stringify(failure), failure] as const))(
    'has a sentence of its own: %s',
    (_name, failure) => {
      const sentence = failureSentence(t, failure)
      expect(sentence).not.toBe(unexpected(failure))
      expect(sentence).not.toMatch(/errors[:.]|\{\{|undefined|\[object/)
      expect(sentence).toBe(sentence.normalize('NFC'))
    },
  )

  it.each(unreadable)('says why an article cannot be read: %s', (problem) => {
    const failure: Failure = { code: 'articleUnreadable', problem, detail: 'x' }
    expect(failureSentence(t, failure)).not.toBe(unexpected(failure))
  })
})

describe('interfaceLanguage', () => {
  it('follows the system until a language is chosen; all but English is taken for Vietnamese', () => {
    expect(interfaceLanguage('system', 'en-GB')).toBe('en')
    expect(interfaceLanguage('system', 'vi-VN')).toBe('vi')
    expect(interfaceLanguage('system', 'fr-FR')).toBe('vi')
    expect(interfaceLanguage('en', 'vi-VN')).toBe('en')
  })
})
