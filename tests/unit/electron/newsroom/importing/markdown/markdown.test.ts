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
import { makePhoto } from '#tests/photos.ts'
import { valueOf } from '../../publishing/testExports.ts'

async function read(text: string, picture: Uint8Array | null = null): Promise<ReadStory> {
  let count = 0
  const beside = async (path: string) => (path === 'ảnh/ghe.jpg' ? picture : null)
  const file = { fileName: 'a.md', bytes: Buffer.from(text), beside }
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

  test('has texts over several lines, folded or as they stand', async () => {
    const story = await read(`---
title: >-
  Cầu mới nối hai bờ sông
  thông xe sáng nay
description: |
  Người dân hai xã đi lại trên cầu mới.
  Cầu dài 320 mét.
author: Lê Văn B
---

Đoạn thân bài.
`)
    expect(story.headline).toBe('Cầu mới nối hai bờ sông thông xe sáng nay')
    expect(inlineText(story.standfirst)).toBe(
      'Người dân hai xã đi lại trên cầu mới. Cầu dài 320 mét.',
    )
    expect(story.metadata.authors).toEqual(['Lê Văn B'])
    expect(withoutIds(story.body)).toEqual(withoutIds([p('Đoạn thân bài.')]))
  })

  test('has quotes, comments, and authors with more than a name', async () => {
    const story = await read(`---
title: "Ông nói: \\"Cầu đã xong\\""
description: 'Nó''s cầu'
tags: ["giao thông, cầu đường", 'sông']   # chú thích
date: 2026-02-14T18:30:00Z
draft: true
authors:
- name: Lê Văn B
  email: b@vidu.vn
- name: Trần C
categories: [Xã hội, Giao thông]
---
Thân bài ngay dưới.
`)
    expect(story.headline).toBe('Ông nói: "Cầu đã xong"')
    expect(inlineText(story.standfirst)).toBe("Nó's cầu")
    expect(story.metadata).toMatchObject({
      authors: ['Lê Văn B', 'Trần C'],
      keywords: ['giao thông, cầu đường', 'sông'],
      section: 'Xã hội',
      dateline: { place: '', date: '2026-02-14' },
    })
    expect(story.leftOut).toEqual([{ kind: 'unknown', count: 1, example: 'draft' }])
    expect(withoutIds(story.body)).toEqual(withoutIds([p('Thân bài ngay dưới.')]))
  })

  test('may be TOML', async () => {
    const story = await read(`+++
title = "Cầu mới nối hai bờ sông thông xe"
date = 2026-02-14T08:00:00+07:00
tags = ["giao thông", "cầu"]
authors = [{ name = "Lê Văn B" }]
+++

Đoạn thân bài.
`)
    expect(story.headline).toBe('Cầu mới nối hai bờ sông thông xe')
    expect(story.metadata).toMatchObject({
      authors: ['Lê Văn B'],
      keywords: ['giao thông', 'cầu'],
      dateline: { date: '2026-02-14' },
    })
    expect(withoutIds(story.body)).toEqual(withoutIds([p('Đoạn thân bài.')]))
  })

  test('that people wrote without quotes says what they meant', async () => {
    const { headline, metadata } = await read(
      `---\ntitle: Lũ về: nước lên\nTiêu Đề: khác\nsection: Thời sự\nsource:\nplace: ~\n---\nMột.`,
    )
    expect(headline).toBe('Lũ về: nước lên, khác')
    expect(metadata).toMatchObject({ section: 'Thời sự', source: '', dateline: { place: '' } })
  })

  test('is no sentence with a colon between two rules', async () => {
    const { headline, body } = await read(
      '---\n\nBài này bắt đầu bằng một đường kẻ: không phải front matter.\n\n---\n\nĐoạn sau.\n',
    )
    expect(headline).toBe('')
    expect(withoutIds(body)).toEqual(
      withoutIds([
        rule(),
        p('Bài này bắt đầu bằng một đường kẻ: không phải front matter.'),
        rule(),
        p('Đoạn sau.'),
      ]),
    )
  })

  test('that cannot be read stays in the text, and one that grows without end does no harm', async () => {
    const bomb = ['a0: &a0 [x, x]']
    for (let at = 1; at < 30; at++) bomb.push(`a${at}: &a${at} [*a${at - 1}, *a${at - 1}]`)
    for (const [sign, head] of [
      ['+++', 'title = Lũ về'],
      ['---', `title: *a29\n${bomb.join('\n')}`],
    ] as const) {
      const { body } = await read(`${sign}\n${head}\n${sign}\n\nMột.`)
      expect(JSON.stringify(body)).toContain('title')
      expect(withoutIds(body.at(-1))).toEqual(withoutIds(p('Một.')))
    }
    const { headline, leftOut } = await read(
      '---\n__proto__: {title: x}\nconstructor: y\ntitle: Lũ\n---\nMột.',
    )
    expect(headline).toBe('Lũ')
    expect(leftOut[0]?.count).toBe(2)
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

test('a picture beside the file stands after the words before it, with its title as the caption', async () => {
  const { body, pictures, leftOut } = await read(
    'Ghe về ![Ghe trên sông](<ảnh/ghe.jpg> "Ghe về bến. Ảnh: Minh Huệ") sớm.\n\n![xa](https://vidu.example/a.jpg)',
    await makePhoto(),
  )
  expect([...pictures.values()].map(({ fileName }) => fileName)).toEqual(['ghe.jpg'])
  const shown = body.find(({ type }) => type === 'figure')
  expect(shown).toMatchObject({
    attrs: { photoId: [...pictures.keys()][0], altText: 'Ghe trên sông', photographer: 'Minh Huệ' },
    content: [{ type: 'text', text: 'Ghe về bến.' }],
  })
  expect(body[0]).toMatchObject({ type: 'paragraph' })
  expect(JSON.stringify(body)).toContain('sớm.')
  expect(leftOut).toEqual([
    { kind: 'remotePicture', count: 1, example: 'https://vidu.example/a.jpg' },
  ])
})

test('markup past what can be read in time is refused by name', async () => {
  const file = {
    fileName: 'a.md',
    bytes: Buffer.from('*a* '.repeat(70_000)),
    beside: async () => null,
  }
  expect(await readMarkdown(file, { language: 'vi', newId: () => 'b' })).toMatchObject({
    ok: false,
    error: { code: 'importRefused', reason: 'tooLarge' },
  })
})
