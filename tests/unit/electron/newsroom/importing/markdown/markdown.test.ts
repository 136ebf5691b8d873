import { describe, expect, test } from 'vitest'
import { readMarkdown } from '#electron/newsroom/importing/markdown/markdown.ts'
import type { ReadStory } from '#electron/newsroom/importing/readStory.ts'
import { documentSchema } from '#shared/article/document.ts'
import { inlineText } from '#shared/article/plainText.ts'
import {
  a,
  b,
  br,
  h2,
  h3,
  i,
  marked,
  ol,
  p,
  quote,
  rule,
  table,
  td,
  th,
  ul,
} from '#tests/articles.ts'
import { valueOf } from '../../publishing/desk.ts'

async function read(text: string): Promise<ReadStory> {
  let count = 0
  const file = { fileName: 'a.md', bytes: Buffer.from(text), beside: async () => null }
  const story = valueOf(await readMarkdown(file, { language: 'vi', newId: () => `b${++count}` }))
  const content = [{ type: 'headline' }, { type: 'standfirst' }, ...story.body]
  expect(documentSchema.safeParse({ type: 'doc', content }).error).toBeUndefined()
  return story
}

const withoutIds = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'id' ? '' : inner)))

test('every kind of block', async () => {
  const { headline, body } = await read(`# Lũ về sớm

Nước **lên** *nhanh*, [xem](https://vidu.example/) ~~chậm~~
và cao.\\
Dòng sau.

## Ở Châu Đốc

### Bến phà

- Một
  - Một a
- Hai

3. Ba
4. Bốn

> Chợ còn ghe.
>
> Sông còn người.

| Năm | Ghe |
|---|---|
| 2016 | 412 |

---

\`\`\`
a
b
\`\`\`
`)
  expect(headline).toBe('Lũ về sớm')
  expect(withoutIds(body)).toEqual(
    withoutIds([
      p(
        'Nước ',
        b('lên'),
        ' ',
        i('nhanh'),
        ', ',
        a('https://vidu.example/', 'xem'),
        ' ',
        marked('chậm', { type: 'strike' }),
        ' và cao.',
        br(),
        'Dòng sau.',
      ),
      h2('Ở Châu Đốc'),
      h3('Bến phà'),
      ul([p('Một'), ul('Một a')], 'Hai'),
      ol(3, 'Ba', 'Bốn'),
      quote('Chợ còn ghe.', 'Sông còn người.'),
      table([th('Năm'), th('Ghe')], [td('2016'), td('412')]),
      rule(),
      p('a', br(), 'b'),
    ]),
  )
})

describe('front matter', () => {
  test('says headline, standfirst, names, words and date', async () => {
    const story = await read(`---
title: "Chợ nổi: mùa nước lên"
description: Ghe về bến.
authors:
  - Minh Huệ
  - Thanh Tùng
tags: [chợ nổi, 'đường thủy']
category: Kinh tế
date: 2023-02-14T08:00:00+07:00
layout: post
---
# Không phải tiêu đề

Chữ.`)
    expect(story.headline).toBe('Chợ nổi: mùa nước lên')
    expect(inlineText(story.standfirst)).toBe('Ghe về bến.')
    expect(story.metadata).toMatchObject({
      authors: ['Minh Huệ', 'Thanh Tùng'],
      keywords: ['chợ nổi', 'đường thủy'],
      section: 'Kinh tế',
      dateline: { place: '', date: '2023-02-14' },
    })
    expect(story.leftOut).toEqual([{ kind: 'unknown', count: 1, example: 'layout' }])
    expect(story.body).toHaveLength(2)
  })

  test('is no rule between two paragraphs', async () => {
    expect((await read('---\n\nMột.\n\n---\n\nHai.')).body.map(({ type }) => type)).toEqual([
      'rule',
      'paragraph',
      'rule',
      'paragraph',
    ])
  })
})

test('markup shows as letters, and links that act are text', async () => {
  const { body } = await read('<script>x()</script>\n\n[đây](javascript:alert(1)) [kia](tin.md)')
  expect(withoutIds(body)).toEqual(
    withoutIds([p('<script>x()</script>'), p('[đây](javascript:alert(1)) kia')]),
  )
})

test('lists in lists without end do no harm', async () => {
  const deep = Array.from({ length: 300 }, (_, level) => `${' '.repeat(level * 2)}- a`).join('\n')
  expect((await read(`${deep}\n\n${'> '.repeat(300)}b`)).body.length).toBeGreaterThan(0)
})
