import { expect, test } from 'vitest'
import { readPlainText } from '#electron/newsroom/importing/plainText.ts'
import { blockLines } from '#shared/article/plainText.ts'
import { valueOf } from '../publishing/testExports.ts'

async function read(text: string | Buffer): Promise<[headline: string, ...body: string[]]> {
  const file = { fileName: 'a.txt', bytes: Buffer.from(text), beside: async () => null }
  const story = valueOf(await readPlainText(file, { language: 'vi', newId: () => 'b' }))
  return [story.headline, ...story.body.flatMap(blockLines)]
}

const long = 'Người dân hai bên bờ sông Hậu đã chuẩn bị từ lâu cho mùa nước'

test.each<[string, string, string[]]>([
  ['blank lines part paragraphs', 'Lũ về\n\nMột.\n\n\nHai.\n', ['Lũ về', 'Một.', 'Hai.']],
  ['every line is one where none is blank', 'Lũ về\nMột.\nHai.', ['Lũ về', 'Một.', 'Hai.']],
  [
    'lines broken at a margin are one',
    `Lũ về\n\n${long}\n${long}\nnổi.`,
    ['Lũ về', `${long} ${long} nổi.`],
  ],
  [
    'short lines stay lines',
    'Lũ về\n\nMột,\nhai,\nba.\n\nBốn.',
    ['Lũ về', 'Một,\nhai,\nba.', 'Bốn.'],
  ],
  ['a sentence is no headline', 'Nước lên nhanh.\n\nMột.', ['', 'Nước lên nhanh.', 'Một.']],
  ['one line alone is the text', 'Lũ về', ['', 'Lũ về']],
  [
    'a broken first paragraph is no headline',
    `${long}\n${long}\nnổi.\n\nHai.`,
    ['', `${long} ${long} nổi.`, 'Hai.'],
  ],
  ['line ends of other systems', 'Lũ về\r\n\r\nMột.\r\rHai.', ['Lũ về', 'Một.', 'Hai.']],
])('%s', async (_, text, expected) => {
  expect(await read(text)).toEqual(expected)
})

test('UTF-16 and UTF-8 with their marks', async () => {
  const text = 'Lũ về\n\nMột.'
  expect(
    await read(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])),
  ).toEqual(['Lũ về', 'Một.'])
  expect(
    await read(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])),
  ).toEqual(['Lũ về', 'Một.'])
  expect(await read(`\ufeff${text}`)).toEqual(['Lũ về', 'Một.'])
})
