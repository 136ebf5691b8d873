import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { documentSchema } from '#shared/article/document.ts'
import type { LeftOut } from '#shared/html/leftOut.ts'
import type { MarkupBlock } from '#shared/html/markupBlock.ts'
import type { MarkupNode } from '#shared/html/markupNode.ts'
import { storyBlocks } from '#shared/html/storyBlocks.ts'
import { clipboards, pictureBytes } from './clipboards/expected.ts'

const folder = join(import.meta.dirname, 'clipboards')

const parsers: Record<string, (html: string) => MarkupNode> = {
  linkedom: (html) =>
    parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`).document,
  jsdom: (html) => new JSDOM(html).window.document,
}

function read(node: MarkupNode): { blocks: MarkupBlock[]; leftOut: LeftOut[] } {
  let count = 0
  return storyBlocks(node, {
    newId: () => `n${++count}`,
    takesPicture: (address) => !/^https?:/.test(address),
    base: null,
  })
}

/** Ids are anybody's choice; all else has to be as expected, letter for letter. */
function withoutIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'id' ? '' : inner)))
}

describe.each(Object.entries(parsers))('by %s', (_, parse) => {
  test.each(Object.entries(clipboards))('%s', (name, { blocks, leftOut = [] }) => {
    const html = readFileSync(join(folder, `${name}.clip`), 'utf8').replaceAll(
      '@@PICTURE@@',
      pictureBytes,
    )
    const found = read(parse(html))
    expect(withoutIds(found.blocks)).toEqual(withoutIds(blocks))
    expect(found.leftOut).toEqual(leftOut)
    const [headline, standfirst] = [{ type: 'headline' }, { type: 'standfirst' }]
    const body = found.blocks.filter(({ type }) => type !== 'picture')
    const stored = [headline, standfirst, ...body, ...(body.length > 0 ? [] : [{}])]
    expect(documentSchema.safeParse({ type: 'doc', content: stored }).error).toBeUndefined()
    expect(JSON.stringify(found)).toBe(JSON.stringify(found).normalize('NFC'))
  })
})

test('every clipboard has its expected document', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.clip'))
  expect(new Set(files.map((name) => name.replace('.clip', '')))).toEqual(
    new Set(Object.keys(clipboards)),
  )
})
