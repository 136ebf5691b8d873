import { expect, test } from 'vitest'
import {
  type Claims,
  hasSession,
  isForThisHost,
  isFromOwnPage,
  isSame,
  type Secrets,
} from '#electron/browser/auth.ts'

const secrets: Secrets = { port: 4321, token: 'token', session: 'phiên', previewKey: 'key' }
const own: Claims = {
  host: '127.0.0.1:4321',
  origin: 'http://127.0.0.1:4321',
  cookie: 'toa-soan-4321=phiên',
  fetchSite: 'same-origin',
}

test('the page that the server sent passes', () => {
  expect(isForThisHost(own, 4321)).toBe(true)
  expect(isFromOwnPage(own)).toBe(true)
  expect(hasSession(own, secrets)).toBe(true)
})

test.each([
  '127.0.0.1',
  '127.0.0.1:80',
  'evil.vn:4321',
  '127.0.0.1.evil.vn:4321',
  '[::1]:4321',
  '',
  undefined,
])('the Host %s is foreign', (host) => expect(isForThisHost({ ...own, host }, 4321)).toBe(false))

test.each([
  'http://evil.vn',
  'http://127.0.0.1:4322',
  'https://127.0.0.1:4321',
  'http://localhost:4321',
  'null',
])('the Origin %s is foreign', (origin) => expect(isFromOwnPage({ ...own, origin })).toBe(false))

test.each(['cross-site', 'same-site'])(
  'a request that another %s page caused is foreign',
  (fetchSite) => {
    expect(isFromOwnPage({ ...own, origin: undefined, fetchSite })).toBe(false)
  },
)

test.each([
  ['none', undefined],
  ["another port's", 'toa-soan-4322=phiên'],
  ['a shorter', 'toa-soan-4321=phi'],
  ['an empty', 'toa-soan-4321='],
  ['a look-alike', 'x-toa-soan-4321=phiên'],
])('%s cookie is no session', (_name, cookie) => {
  expect(hasSession({ ...own, cookie }, secrets)).toBe(false)
})

test('the cookie is found among others', () => {
  expect(
    hasSession({ ...own, cookie: 'a=b; toa-soan-4322=x;  toa-soan-4321=phiên' }, secrets),
  ).toBe(true)
})

test('secrets of different length compare as different', () => {
  expect(isSame('a', 'a')).toBe(true)
  expect(isSame('', 'a')).toBe(false)
})
