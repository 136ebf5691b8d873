import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { checkTemplate, renderTemplate } from '#electron/newsroom/publishing/templates/render.ts'
import type { Template } from '#shared/contract/templates.ts'
import type { Article } from '#shared/article/article.ts'
import { article, p } from '#tests/articles.ts'
import { inventedPhotoFiles } from '#tests/photoFiles.ts'
import { storyOfEveryKind } from '#tests/unit/shared/render/page/everyKind.ts'

const template = (text: string, fileType: Template['fileType'] = 'html'): Template => ({
  name: 'Bản tin',
  fileType,
  text,
})

function make(
  text: string,
  story: Article = storyOfEveryKind(),
  fileType: Template['fileType'] = 'html',
) {
  const photoFiles = inventedPhotoFiles(story)
  const input = { article: story, updatedAt: '2024-08-10T02:00:00.000Z', photoFiles }
  return renderTemplate(template(text, fileType), { ...input, address: 'https://vidu.vn/tin/lu/' })
}

async function made(...given: Parameters<typeof make>): Promise<string> {
  const result = await make(...given)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

async function refused(...given: Parameters<typeof make>) {
  const result = await make(...given)
  if (result.ok || result.error.code !== 'templateFailed') throw new Error('not refused')
  return result.error
}

describe('a template', () => {
  it('names all that article.json has, and pieces of the page', async () => {
    const text = `{{ headline }} · {{ byline }} · {{ metadata.dateline.place }}, {{ printedDate }} · {{ address }}
{% for photo in photos %}[{{ photo.file }} {{ photo.creditLine }}]{% endfor %} {{ leadPhoto.width }}
{% for one in corrections %}{{ one.day }}: {{ one.note }}{% endfor %}
{% for story in related %}{{ story.headline }};{% endfor %}`
    expect(await made(text, storyOfEveryKind(), 'txt')).toBe(
      `Mùa nước nổi về sớm · Nguyễn Thị Diễm, Lê Hữu Ước (TTXVN) · Đồng Tháp, 9/8/2024 · https://vidu.vn/tin/lu/
[photos/photo-1.jpg Ảnh: Thanh Tùng - TTXVN][photos/photo-2.jpg ] 1600
11/8/2024: Bài trước ghi sai tên trạm Tân Châu.
Cá linh về chợ;Vì sao lũ sớm?;;`,
    )
    const document = new JSDOM(await made('<main>{{ html.article }}</main>')).window.document
    expect(
      document.querySelector('main > article.story > .body figure.photo img')?.getAttribute('src'),
    ).toBe('https://vidu.vn/tin/lu/photos/photo-1.jpg')
    expect(await made('{{ text.body }}', storyOfEveryKind(), 'txt')).toContain(
      '\n\n5. Năm\n6. Sáu\n\n',
    )
  })

  it('gives the same text each time, dates in Vietnam’s time', async () => {
    const text = '{{ updatedAt | date: "%H:%M %d/%m/%Y" }}'
    expect(await made(text)).toBe('09:00 10/08/2024')
    expect(await made(text)).toBe(await made(text))
  })

  it('escapes what it puts out as its file needs it', async () => {
    const hostile = article({ headline: `"><script>alert('x')</script>` }, p('a & b'))
    const escaped = '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;'
    expect(await made('{{ headline }}', hostile)).toBe(escaped)
    expect(await made('{{ headline }}', hostile, 'xml')).toBe(escaped)
    expect(await made('{{ headline | escape }}', hostile)).toBe(escaped)
    expect(await made('{{ headline | append: "<b>" }}', hostile)).toBe(`${escaped}&lt;b&gt;`)
    expect(await made('{{ html.body | upcase }}', hostile)).toBe('&lt;P&gt;A &amp;AMP; B&lt;/P&gt;')
    expect(await made('{{ html.body }}', hostile)).toBe('<p>a &amp; b</p>')
    expect(await made('{{ headline }}', hostile, 'txt')).toBe(`"><script>alert('x')</script>`)
    const json =
      '{ "title": {{ headline }}, "photo": {{ leadPhoto }}, "words": {{ metadata.keywords }}, "html": {{ html.body }} }'
    expect(JSON.parse(await made(json, hostile, 'json'))).toEqual({
      title: `"><script>alert('x')</script>`,
      photo: null,
      words: [],
      html: '<p>a &amp; b</p>',
    })
  })

  it('puts structured data into a page where no text can end its element', async () => {
    const hostile = article({ headline: '</script><script>alert(1)</script>' })
    const page = await made(
      '<script type="application/ld+json">{{ structuredData }}</script>',
      hostile,
    )
    const scripts = [...new JSDOM(page).window.document.querySelectorAll('script')]
    expect(scripts.map((script) => script.type)).toEqual(['application/ld+json'])
    expect(JSON.parse(scripts[0]?.textContent ?? '')).toMatchObject({
      headline: '</script><script>alert(1)</script>',
    })
  })

  it('takes what a story says for text and never for template', async () => {
    const hostile = article({ headline: '{{ metadata.source }}{% for i in (1..9) %}x{% endfor %}' })
    expect(await made('{{ headline }}', hostile, 'txt')).toBe(
      '{{ metadata.source }}{% for i in (1..9) %}x{% endfor %}',
    )
  })

  it('knows neither slugs nor notes that stay in the newsroom', async () => {
    const everything = '{{ metadata | json }}{{ body | json }}{{ photos | json }}'
    expect(await made(everything)).not.toContain('chưa được kiểm chứng')
    expect((await refused('{{ metadata.edNote }}')).detail).toContain('metadata.edNote')
  })
})

describe('a template that is wrong', () => {
  it.each([
    ['Một\n{{ headline', 2, 1, 'not closed'],
    ['{% for x in photos %}', 1, 1, 'not closed'],
    ['\n\n  {{ headline | shout }}', 3, 3, 'undefined filter: shout'],
    ['{% frame %}', 1, 1, 'frame'],
    ['{% include "a" %}', 1, 1, 'include'],
    ['a\nb {% render "../../etc/passwd" %}', 2, 3, 'render'],
    ['{% layout "a" %}', 1, 1, 'layout'],
    ['{{ headline | raw }}', 1, 1, 'undefined filter: raw'],
    ['{{ photos | sample }}', 1, 1, 'undefined filter: sample'],
  ])('is refused when it is saved, with its place: %s', async (text, line, column, detail) => {
    const result = await checkTemplate(template(text))
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'templateFailed', name: 'Bản tin', line, column },
    })
    if (!result.ok && result.error.code === 'templateFailed')
      expect(result.error.detail).toContain(detail)
  })

  it.each([
    ['a name that no story has', 'Một\n {{ headlin }}', 2, 'undefined variable: headlin'],
    ['the clock', '{{ "now" | date: "%Y" }}', 1, '"now" is not allowed'],
    ['the clock by another name', '{{ "today" | date_to_string }}', 1, '"today" is not allowed'],
    ['a prototype', '{{ headline.constructor.name }}', 1, 'undefined variable'],
    ['a prototype by its name', '{{ photos.__proto__.map }}', 1, 'undefined variable'],
    ['the inside of a piece', '{{ html.body.constructor.prototype }}', 1, ''],
    [
      'a billion turns',
      '{% for i in (1..1000000000) %}{{ i }}{% endfor %}',
      1,
      'memory alloc limit',
    ],
    [
      'a text that doubles',
      '{% assign s = "nước nổi" %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}',
      1,
      'memory alloc limit',
    ],
    [
      'turns within turns',
      '{% for i in (1..9999) %}{% for j in (1..9999) %}{% for k in (1..9999) %}.{% endfor %}{% endfor %}{% endfor %}',
      1,
      'limit exceeded',
    ],
  ])('is stopped at %s', async (_name, text, line, detail) => {
    const error = await refused(text)
    expect(error.line).toBe(line)
    expect(error.detail).toContain(detail)
  })

  it('may ask whether there is something without being refused', async () => {
    expect(
      await made('{% if metadata.nothing %}x{% endif %}{{ metadata.nothing | default: "–" }}'),
    ).toBe('–')
  })
})
