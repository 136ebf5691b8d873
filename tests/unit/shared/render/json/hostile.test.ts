import { describe, expect, it } from 'vitest'
import { readExportedArticle } from '#shared/render/json/read.ts'
import { renderJson } from '#shared/render/json/write.ts'
import { inventedPhotoFiles } from '#tests/photoFiles.ts'
import { storyOfEveryKind } from '../page/everyKind.ts'

const story = storyOfEveryKind()
const good = renderJson({
  article: story,
  updatedAt: '2024-08-10T02:00:00.000Z',
  photoFiles: inventedPhotoFiles(story),
})

interface Exported {
  body: object[]
  photos: [Photo, Photo]
}
interface Photo {
  file: string
}

/** The good file with one thing wrong. */
const withFault = (change: (exported: Exported) => void) => {
  const exported = JSON.parse(good) as Exported
  change(exported)
  return JSON.stringify(exported)
}
const problemOf = (text: string) => {
  const read = readExportedArticle(text)
  return read.ok ? null : read.problem
}
const reasonOf = (text: string) => problemOf(text)?.reason ?? null

it('is good without a fault', () => {
  expect(reasonOf(good)).toBeNull()
  expect(reasonOf(withFault(() => undefined))).toBeNull()
})

describe('what is not ours', () => {
  it.each([
    'null',
    '[]',
    '1',
    '""',
    '{}',
    '{"format":"another"}',
    '{"format":["toa-soan/article"]}',
  ])('%s', (text) => {
    expect(reasonOf(text)).toBe('notOurs')
  })
})

describe('what a newer program wrote', () => {
  it('is not guessed at', () => {
    expect(problemOf(good.replace('"formatVersion": 3', '"formatVersion": 4'))).toEqual({
      reason: 'newerFormat',
      detail: '4',
    })
  })
})

describe('unsafe files', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('with the key %s', (key) => {
    expect(
      problemOf(good.replace('"headline"', `"${key}": {"polluted": true}, "headline"`)),
    ).toEqual({
      reason: 'unsafe',
      detail: key,
    })
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('nested without end', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    expect(reasonOf(good.replace('"body": [', `"body": [${deep},`))).toBe('unsafe')
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//vidu.vn',
    '\\\\vidu.vn',
    'java\tscript:alert(1)',
  ])('with the address %j', (address) => {
    const escaped = JSON.stringify(address).slice(1, -1)
    for (const place of [
      'https://vidu.vn/tram',
      'https://vidu.vn/ban-do',
      'https://vidu.vn/ca-linh',
    ])
      expect(reasonOf(good.replaceAll(`: "${place}"`, () => `: "${escaped}"`)), place).toBe(
        'unsafe',
      )
  })
})

describe('damaged files', () => {
  const faults: [string, string][] = [
    ['cut short', good.slice(0, -100)],
    [
      'an unknown block',
      withFault(({ body }) => body.push({ type: 'iframe', attrs: { id: 'x' } })),
    ],
    ['an unknown field', withFault((exported) => Object.assign(exported, { onload: 'x' }))],
    ['no body', withFault((exported) => Object.assign(exported, { body: [] }))],
    ['two blocks with one id', withFault(({ body }) => body.push(body.at(-1) ?? {}))],
    ['a photo that no figure shows', withFault(({ photos }) => photos.push(photos[0]))],
    ['a figure without a photo', withFault(({ photos }) => photos.pop())],
    [
      'a photo of another figure',
      withFault(({ photos }) => Object.assign(photos[0], { figureId: 'b2' })),
    ],
    [
      'another photo than the figure’s',
      withFault(({ photos }) => Object.assign(photos[0], { photoId: 'f'.repeat(64) })),
    ],
    [
      'one file for two photos',
      withFault(({ photos }) => Object.assign(photos[1], { file: photos[0].file })),
    ],
    ['no date', withFault((exported) => Object.assign(exported, { updatedAt: 'yesterday' }))],
  ]

  it.each(faults)('%s', (_, text) => {
    expect(reasonOf(text)).toBe('damaged')
  })

  it.each([
    '../secret.jpg',
    '/etc/passwd',
    'photos/../../x.jpg',
    'C:\\x.jpg',
    'photos/photo-1.svg',
    'photos/photo-01.jpg',
  ])('a photo at %s', (file) => {
    expect(reasonOf(withFault(({ photos }) => Object.assign(photos[0], { file })))).toBe('damaged')
  })
})
