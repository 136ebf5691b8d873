import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeAddress, isSafeHref, isWebAddress } from '#shared/text/address.ts'

describe('isWebAddress', () => {
  it.each([
    'https://vidu.vn',
    'http://vidu.vn/tin?a=1#b',
    'HTTPS://VIDU.VN',
    'https://đường.vn/lũ',
    'https://[::1]:8080/',
  ])('takes %s', (address) => expect(isWebAddress(address)).toBe(true))

  it.each([
    '',
    'vidu.vn',
    '/tin',
    './tin',
    '#tin',
    '//vidu.vn',
    '\\\\vidu.vn',
    '/\\vidu.vn',
    'https:\\\\vidu.vn',
    'https:/vidu.vn',
    'https:vidu.vn',
    'https:///vidu.vn',
    'https://',
    'https://\\vidu.vn',
    'https://#',
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    ' https://vidu.vn',
    'https://vidu.vn ',
    '\u0000https://vidu.vn',
    '\u200bjavascript:x',
    'https://a\u202eb',
    'https://a\u00a0b',
    'https://vidu.vn/\u2028',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:https://vidu.vn/x',
    'vbscript:x',
    'mailto:a@vidu.vn',
    'ftp://vidu.vn',
    'photo://x',
    'app://x',
    'https://a b',
    `https://vidu.vn/${'a'.repeat(4_000)}`,
  ])('refuses %j', (address) => expect(isWebAddress(address)).toBe(false))
})

describe('isSafeHref', () => {
  it('takes mail beside the web', () => {
    expect(['mailto:toasoan@vidu.vn', 'https://vidu.vn'].map(isSafeHref)).toEqual([true, true])
    expect(['mailto:', 'mailto://vidu.vn', 'tel:113', 'javascript:x'].map(isSafeHref)).toEqual(
      Array(4).fill(false),
    )
  })

  it('never takes what a browser would run or take for another scheme', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              'javascript:',
              'java',
              'script:',
              'https:',
              'mailto:',
              '/',
              '\\',
              '\t',
              '\n',
              ' ',
              ':',
              'x',
            ),
            fc.string({ unit: 'binary', maxLength: 3 }),
          ),
          { maxLength: 8 },
        ),
        (pieces) => {
          const address = pieces.join('')
          if (!isSafeHref(address)) return
          expect(new URL(address, 'app://toa-soan/').protocol).toMatch(/^(https?|mailto):$/)
          expect(address).toMatch(/^(https?:\/\/|mailto:)/i)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

describe('completeAddress', () => {
  it.each([
    ['vidu.vn/tin', 'https://vidu.vn/tin'],
    [' https://vidu.vn ', 'https://vidu.vn'],
    ['toasoan@vidu.vn', 'mailto:toasoan@vidu.vn'],
    ['đường.vn?a=1', 'https://đường.vn?a=1'],
    ['Lũ về', null],
    ['vidu', null],
    ['//vidu.vn', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('makes %j into %j', (typed, address) => expect(completeAddress(typed)).toBe(address))
})
