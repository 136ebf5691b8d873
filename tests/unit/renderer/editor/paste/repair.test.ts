// @vitest-environment jsdom
import { undo } from '@tiptap/pm/history'
import { beforeAll, describe, expect, test } from 'vitest'
import { changesIn, recogniseIn, repaired, scopeOf } from '#renderer/editor/paste/repair.ts'
import type { Article } from '#shared/article/article.ts'
import { article, b, figure, h2, i, p, table, td, ul } from '#tests/articles.ts'
import { asOld } from '#tests/oldText.ts'
import { editorOf, select, sketch, stored } from '../testEditor.ts'

// jsdom lays nothing out and so cannot scroll.
beforeAll(() => void (Element.prototype.scrollIntoView = () => undefined))

const photo = 'ab'.repeat(32)

/** The same story, as it was written or as it shows where it was written in an old encoding. */
function story(write: (text: string) => string): Article {
  return article(
    { headline: write('Người dân đón nước'), standfirst: write('Nước về sớm hơn mọi năm') },
    p(write('Hai bên bờ '), b(write('sông Hậu')), write(' đã chuẩn bị '), i(write('từ lâu'))),
    h2(write('Giữ chợ là giữ người')),
    ul(write('Bến khách có mái che'), write('Đèn luồng suốt đêm')),
    table([td(write('Số ghe')), td('412')]),
    figure(photo, write('Ghe trái cây cập chợ'), {
      photographer: write('lê đức ấn'),
      source: 'TTXVN',
      altText: write('mặt trời trên sông'),
    }),
  )
}

const small = (text: string): string => text.toLowerCase()

describe('the whole story', () => {
  test.each(['tcvn3', 'vni', 'vps'] as const)(
    'out of %s, in one step, marks and blocks kept',
    (encoding) => {
      const editor = editorOf(story((text) => asOld(small(text), encoding)))
      const before = stored(editor)
      const scope = scopeOf(editor.state)
      expect(scope.kind).toBe('story')
      expect(recogniseIn(editor.state.doc, scope)).toMatchObject({ encoding })
      editor.view.dispatch(repaired(editor.state, scope, encoding))
      expect(stored(editor)).toEqual(story(small).document)
      undo(editor.state, (tr) => editor.view.dispatch(tr))
      expect(stored(editor)).toEqual(before)
    },
  )

  test('leaves what was written in Unicode as it is', () => {
    const editor = editorOf(
      article(
        { headline: 'Đường về' },
        p('Vàng của lũ, và có cá.'),
        p(asOld('những chiếc ghe chở trái cây', 'tcvn3')),
      ),
    )
    editor.view.dispatch(repaired(editor.state, scopeOf(editor.state), 'tcvn3'))
    expect(sketch(editor)).toBe(
      'headline(Đường về) standfirst() paragraph(Vàng của lũ, và có cá.) paragraph(những chiếc ghe chở trái cây)',
    )
  })

  test('shows what would change before it does', () => {
    const editor = editorOf(article({ headline: 'Đường về' }, p(asOld('nước lên', 'vni')), p('A')))
    const { doc } = editor.state
    expect(changesIn(doc, scopeOf(editor.state), 'vni', 8)).toEqual([
      { before: asOld('nước lên', 'vni'), after: 'nước lên' },
    ])
    expect(changesIn(doc, scopeOf(editor.state), 'utf-8', 8)).toEqual([])
  })
})

test('a selection alone, to the letter', () => {
  const old = asOld('nước', 'tcvn3')
  const editor = editorOf(article({}, p(`${old} ${old}`), p(old)))
  select(editor, `${old} |${old}|`)
  const scope = scopeOf(editor.state)
  expect(scope.kind).toBe('selection')
  editor.view.dispatch(repaired(editor.state, scope, 'tcvn3'))
  expect(sketch(editor)).toBe(`headline() standfirst() paragraph(${old} nước) paragraph(${old})`)
})

test('a clean story is recognised as nothing', () => {
  const editor = editorOf(story((text) => text))
  expect(recogniseIn(editor.state.doc, scopeOf(editor.state))).toBeNull()
})
