import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { renderFragment } from '#shared/render/page/fragment.ts'
import { renderPage } from '#shared/render/page/page.ts'
import { inventedPhotoFiles } from '#tests/photoFiles.ts'
import { storyOfEveryKind } from './everyKind.ts'

const story = storyOfEveryKind()
const input = {
  article: story,
  updatedAt: '2024-08-10T02:00:00.000Z',
  photoFiles: inventedPhotoFiles(story),
}
const address = 'https://vidu.vn/tin/mua-nuoc-noi/'

describe('a bare article', () => {
  it('is one element without style or script', () => {
    const fragment = renderFragment(input)
    expect(fragment).toMatch(/^<article class="story" lang="vi">\n[^]*\n<\/article>\n$/)
    expect(fragment).not.toMatch(/<(style|script|meta|link|html|body|head)\b/)
  })

  it('says what the page says', () => {
    const whole = parseHTML(renderPage(input)).document
    const bare = parseHTML(`<body>${renderFragment(input)}</body>`).document
    for (const part of ['header', '.body', '.corrections', '.keywords', '.related'])
      expect(bare.querySelector(`.story > ${part}`)?.innerHTML, part).toBe(
        whole.querySelector(part)?.innerHTML,
      )
  })

  it('names photos and neighbours by whole addresses below a base address', () => {
    const bare = parseHTML(`<body>${renderFragment({ ...input, address })}</body>`).document
    const sources = [...bare.querySelectorAll('img')].map((image) => image.getAttribute('src'))
    expect(sources).toEqual(
      ['1', '2', '3-teaser-720', '1-teaser-720'].map(
        (name) => `${address}photos/photo-${name}.jpg`,
      ),
    )
    const links = [...bare.querySelectorAll('.related a')].map((link) => link.getAttribute('href'))
    expect(links).toEqual([
      'https://vidu.vn/ca-linh',
      'https://vidu.vn/tin/bai-lien-quan/',
      'https://vidu.vn/khong-ten',
    ])
  })
})
