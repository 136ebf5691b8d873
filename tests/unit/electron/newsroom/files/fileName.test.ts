import { expect, it } from 'vitest'
import { extensionOf, plainFileName } from '#electron/newsroom/files/fileName.ts'

it.each([
  ['chợ nổi.jpg', 'chợ nổi.jpg'],
  ['/home/tung/ảnh/a.jpg', 'a.jpg'],
  ['C:\\Ảnh\\a.jpg', 'a.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['cho\u031b\u0323.jpg', 'chợ.jpg'],
  ['a\u202egpj.exe', 'agpj.exe'],
  ['a\0b\n.jpg', 'ab.jpg'],
  ['\ud800a.jpg', 'a.jpg'],
  ['', 'photo'],
  ['..', 'photo'],
  ['ảnh/', 'photo'],
])('%o is shown as %o', (given, wanted) => {
  expect(plainFileName(given)).toBe(wanted)
})

it('shortens a long name and keeps its extension, never through the middle of a character', () => {
  expect(plainFileName(`${'ả'.repeat(400)}.jpeg`)).toBe(`${'ả'.repeat(195)}.jpeg`)
  const emoji = plainFileName(`a${'📷'.repeat(200)}.jpg`)
  expect(emoji).toBe(`a${'📷'.repeat(97)}.jpg`)
})

it('reads extensions as people write them', () => {
  expect(['A.JPG', 'a.b.png', 'jpg', '.jpg', 'a.'].map(extensionOf)).toEqual([
    'jpg',
    'png',
    '',
    '',
    '',
  ])
})
