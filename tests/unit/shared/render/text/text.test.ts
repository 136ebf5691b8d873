import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headlineOf, standfirstOf } from '#shared/article/article.ts'
import type { Block } from '#shared/article/document.ts'
import { storyLines } from '#shared/article/plainText.ts'
import { cleanLine } from '#shared/render/page/cleanText.ts'
import { bodyText } from '#shared/render/text/blocks.ts'
import { renderText } from '#shared/render/text/text.ts'
import { articleArbitrary } from '#tests/anyArticle.ts'
import { article, figure, p, pullQuote, table, td, th } from '#tests/articles.ts'
import { photoIds, storyOfEveryKind } from '../page/everyKind.ts'

const body = (...blocks: Block[]) => bodyText(article({}, ...blocks))

describe('a story as plain text', () => {
  it('reads from headline to related stories', () => {
    expect(renderText(storyOfEveryKind())).toBe(`Mùa nước nổi về sớm

Nước đổ về nhanh hơn mọi năm.

Nguyễn Thị Diễm, Lê Hữu Ước (TTXVN)
Đồng Tháp, 9/8/2024

[Ảnh: Chợ nổi lúc bình minh. Thanh Tùng - TTXVN]

Theo trạm đo.

xyz
w

Sinh kế

Cá

- Một
- Hai
  - Hai rưỡi
- Ba
  Ba rưỡi

5. Năm
6. Sáu

> Chúng tôi sống cùng lũ.
>
> Đã quen rồi.

> Nước lên thì mừng.
> — Chị Lượm

| Mùa nước nổi là gì?
|
| Nước tràn đồng.
|
| - Phù sa

| Thông tin thêm
|
| Không có tên.

Trạm     | Mực nước
-------------------
Tân Châu | 2,87
Châu Đốc |

[Ảnh: Xuồng qua rặng tràm]

Bản đồ ngập
https://vidu.vn/ban-do

https://bando.vidu.vn/

* * *

Đính chính (11/8/2024): Bài trước ghi sai tên trạm Tân Châu.

Có thể bạn quan tâm:
- Cá linh về chợ
  Giá cao.
  https://vidu.vn/ca-linh
- Vì sao lũ sớm?
- https://vidu.vn/khong-ten
`)
  })

  it('is its headline alone where nobody has written more', () => {
    expect(renderText(article())).toBe('Chưa có tiêu đề\n')
  })

  it('holds neither the note to the desk nor its short name nor the embargo', () => {
    expect(renderText(storyOfEveryKind())).not.toMatch(/chưa được kiểm chứng|lu-mien-tay|2031/)
  })

  it('is composed and has line feeds only', () => {
    const text = renderText(article({ headline: 'Lũ về'.normalize('NFD') }, p('Một\r\nhai\u0007')))
    expect(text).toBe('Lũ về\n\nMột\nhai\n')
    expect(text).toBe(text.normalize('NFC'))
  })

  it('loses no text of any story', () => {
    fc.assert(
      fc.property(articleArbitrary(), (story) => {
        const text = renderText(story)
        const printed = [headlineOf(story), standfirstOf(story), ...storyLines(story.document)]
        for (const line of printed.flatMap((one) => one.split('\n')))
          expect(text).toContain(cleanLine(line))
      }),
      { numRuns: 60 },
    )
  })
})

describe('a figure', () => {
  it.each([
    ['Chợ nổi', 'A', 'B', '[Ảnh: Chợ nổi. A - B]'],
    ['Chợ nổi.', '', 'B', '[Ảnh: Chợ nổi. B]'],
    ['“Chợ nổi!”', 'A', '', '[Ảnh: “Chợ nổi!” A]'],
    ['', 'A', '', '[Ảnh: A]'],
    ['Chợ nổi', '', '', '[Ảnh: Chợ nổi]'],
    ['', '', '', '[Ảnh]'],
  ])(
    'with caption "%s", photographer "%s" and source "%s" is %s',
    (caption, photographer, source, text) => {
      expect(body(figure(photoIds[0], caption, { photographer, source }))).toBe(text)
    },
  )
})

describe('a table', () => {
  it('keeps its columns where cells span others', () => {
    const spanned = table(
      [th('Tỉnh', { rowspan: 2 }), th('Mực nước', { colspan: 2 })],
      [th('Sáng'), th('Chiều')],
      [td('An Giang'), td('2,87'), td('2,9')],
    )
    expect(body(spanned)).toBe(
      [
        'Tỉnh     | Mực nước |',
        '         | Sáng     | Chiều',
        '---------------------------',
        'An Giang | 2,87     | 2,9',
      ].join('\n'),
    )
  })

  it('is not drawn out where its columns do not fit beside each other', () => {
    const long = 'nước nổi '.repeat(12).trim()
    expect(body(table([td('Tỉnh'), td('Ghi chú')], [td('An Giang'), td(long)]))).toBe(
      `Tỉnh | Ghi chú\nAn Giang | ${long}`,
    )
  })

  it('leaves no trace where nothing is in it', () => {
    expect(body(table([td(''), td(' ')]))).toBe('')
  })
})

it('keeps who is quoted where the quotation is not written yet', () => {
  expect(body(pullQuote('', 'Chị Lượm'))).toBe('> — Chị Lượm')
})
