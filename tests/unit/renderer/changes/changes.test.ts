// @vitest-environment jsdom
import type { Editor } from '@tiptap/core'
import { closeHistory, redo, undo } from '@tiptap/pm/history'
import { describe, expect, it, vi } from 'vitest'
import type { Article } from '#shared/article/article.ts'
import type { StoryDocument } from '#shared/article/document.ts'
import { differenceOf } from '#shared/changes/difference.ts'
import {
  changesKey,
  changesPlugin,
  markedOnPaper,
  showOnPaper,
} from '#renderer/changes/changesPlugin.ts'
import { DecisionStep } from '#renderer/changes/reviewBase.ts'
import { shownChanges } from '#renderer/changes/decorate.ts'
import { pause } from '#renderer/changes/paintedMarks.ts'
import { article, b, figure, h2, p, ul } from '#tests/articles.ts'
import { copied, editorOf, select, type } from '../editor/testEditor.ts'

const photoId = 'a'.repeat(64)

/** An editor on the later story with the changes since the earlier one. */
function reviewed(before: Article, after: Article): Editor {
  const editor = editorOf(after)
  editor.registerPlugin(changesPlugin(() => undefined))
  const difference = differenceOf(before, {
    ...after,
    document: editor.state.doc.toJSON() as StoryDocument,
  })
  const { decorations } = shownChanges(editor.state.doc, difference, {
    authorship: null,
    nameOf: () => '',
    current: null,
  })
  showOnPaper(editor.view, decorations)
  return editor
}

/** What is on the paper: `[-went-]{+came+}~other look~(note)`, a block a line. */
function paper(editor: Editor): string[] {
  return [...editor.view.dom.children].map(told).filter(Boolean)
}

function told(node: globalThis.Node): string {
  const inside = [...node.childNodes].map(told).join('')
  if (!(node instanceof HTMLElement)) return node.textContent ?? ''
  if (node.matches('.change-note')) return `(${inside})`
  if (node.matches('.change-del, .change-removed')) return `[-${inside}-]`
  if (node.matches('.change-ins')) return `{+${inside}+}`
  return node.matches('.change-marks') ? `~${inside}~` : inside
}

describe('changes on the paper', () => {
  it('stand where they were made: words, looks, blocks that came and went', () => {
    const editor = reviewed(
      article(
        { headline: 'Lũ về sớm' },
        p('Ghe chở hoa về chợ.'),
        h2('Ở Cái Bè'),
        ul('Cá linh', 'Bông súng'),
      ),
      article(
        { headline: 'Lũ về muộn' },
        p('Ghe ', b('chở hoa'), ' về bến.'),
        h2('Ở Cái Bè'),
        ul('Cá linh', 'Bông điên điển'),
        p('Chợ nổi vẫn họp.'),
      ),
    )
    expect(paper(editor)).toEqual([
      'Lũ về [-sớm-]{+muộn+}',
      'Ghe ~chở hoa~ về [-chợ-]{+bến+}.',
      'Ở Cái Bè',
      'Cá linhBông [-súng-]{+điên điển+}',
      '{+Chợ nổi vẫn họp.+}',
    ])
  })

  it('are told of captions in place and of other fields of a figure in a note', () => {
    const photo = (caption: string, photographer: string) =>
      figure(photoId, caption, { photographer })
    const editor = reviewed(
      article({}, p('Nước lên.'), photo('Ghe hoa', 'Thanh Tùng')),
      article({}, p('Nước lên.'), photo('Ghe hoa xuân', 'Minh Huệ')),
    )
    expect(paper(editor).slice(-2)).toEqual([
      '(tác giả ảnh Thanh Tùng Minh Huệ)',
      'Ghe hoa{+ xuân+}',
    ])
  })

  it('name their author also where it becomes known after they are drawn', () => {
    const [before, after] = [article({}, p('Nước lên.'), p('Chợ.')), article({}, p('Nước rút.'))]
    const editor = reviewed(before, after)
    const difference = differenceOf(before, {
      ...after,
      document: editor.state.doc.toJSON() as StoryDocument,
    })
    const by = { main: 0, before: [0], after: [0] }
    const authorship = new Map(difference.changes.map(({ id }) => [id, by]))
    const look = { authorship, nameOf: () => 'Huệ', current: null }
    showOnPaper(editor.view, shownChanges(editor.state.doc, difference, look).decorations)
    const titles = [...editor.view.dom.querySelectorAll('[data-change]')].map((mark) =>
      mark.getAttribute('title'),
    )
    expect(titles).toEqual(['Huệ', 'Huệ', 'Huệ'])
  })

  it('show where a paragraph was only parted, or only joined', () => {
    const whole = article({}, p('Nước lên nhanh. Bà con chạy lũ.'))
    const parted = article({}, p('Nước lên nhanh. '), p('Bà con chạy lũ.'))
    expect(paper(reviewed(whole, parted))).toEqual(['Nước lên nhanh. {+¶+}', 'Bà con chạy lũ.'])
    expect(paper(reviewed(parted, whole))).toEqual(['Nước lên nhanh. [-¶-]Bà con chạy lũ.'])
  })

  it('show where a paragraph was parted or is gone', () => {
    const whole = article({}, p('Nước lên nhanh. Bà con chạy lũ.'))
    const editor = reviewed(whole, article({}, p('Nước lên nhanh.'), p('Bà con chạy lũ.')))
    expect(paper(editor)).toEqual(['Nước lên nhanh.[- -]{+¶+}', 'Bà con chạy lũ.'])
    const shorter = reviewed(
      article({}, p('Nước lên.'), p('Bà con chạy lũ.')),
      article({}, p('Nước lên.')),
    )
    expect(paper(shorter)).toEqual(['Nước lên.', '[-Bà con chạy lũ.-]'])
  })

  it('are no part of the story: neither of its text nor of what is copied', () => {
    const editor = reviewed(article({}, p('Nước lên nhanh.')), article({}, p('Nước rút nhanh.')))
    expect(paper(editor)).toEqual(['Nước [-lên-]{+rút+} nhanh.'])
    expect(editor.state.doc.textContent).toBe('Nước rút nhanh.')
    editor.commands.selectAll()
    expect(copied(editor)).not.toMatch(/lên|change|<ins|<del/)
  })

  it('are drawn in a part of the story only, where it has very many; their places are known for all', () => {
    const [before, after] = [
      ['một', 'hai', 'ba'],
      ['một x', 'hai x', 'ba x'],
    ].map((texts) => article({ headline: 'Lũ' }, ...texts.map((text) => p(text)))) as [
      Article,
      Article,
    ]
    const editor = editorOf(after)
    editor.registerPlugin(changesPlugin(() => undefined))
    const { doc } = editor.state
    const difference = differenceOf(before, { ...after, document: doc.toJSON() as StoryDocument })
    const look = { authorship: null, nameOf: () => '', current: null }
    const inside = doc.content.size - doc.lastChild!.nodeSize - 2
    const within = { from: inside, to: inside }
    const { decorations, ranges } = shownChanges(doc, difference, look, within)
    showOnPaper(editor.view, decorations, within)
    expect(paper(editor)).toEqual(['Lũ', 'một x', 'hai{+ x+}', 'ba x'])
    const places = [...ranges.values()].map(({ from, to }) => doc.textBetween(from, to))
    expect(places).toEqual([' x', ' x', ' x'])
    select(editor, '|một')
    type(editor, 'Từ ')
    expect(markedOnPaper(editor.view)).toEqual({ from: inside + 3, to: inside + 3 })
  })

  it('go with the text until they are brought up to date', () => {
    const editor = reviewed(article({}, p('Nước lên nhanh.')), article({}, p('Nước rút nhanh.')))
    select(editor, '|Nước')
    type(editor, 'Sáng nay ')
    expect(paper(editor)).toEqual(['Sáng nay Nước [-lên-]{+rút+} nhanh.'])
    editor.unregisterPlugin(changesKey)
    expect(paper(editor)).toEqual(['Sáng nay Nước rút nhanh.'])
  })

  it('leave the words alone that somebody writes, until a pause or until the cursor goes elsewhere', () => {
    vi.useFakeTimers()
    const editor = reviewed(article({}, p('Nước lên nhanh.')), article({}, p('Nước rút nhanh.')))
    select(editor, 'rút|')
    type(editor, ' ra')
    const written = editor.view.domAtPos(editor.state.selection.head).node
    expect(paper(editor)).toEqual(['Nước [-lên-]rút ra nhanh.'])
    type(editor, ' rất')
    expect(editor.view.domAtPos(editor.state.selection.head).node).toBe(written)
    vi.advanceTimersByTime(pause)
    expect(paper(editor)).toEqual(['Nước [-lên-]{+rút ra rất+} nhanh.'])
    type(editor, ' gần')
    expect(paper(editor)).toEqual(['Nước [-lên-]rút ra rất gần nhanh.'])
    select(editor, '|Nước')
    expect(paper(editor)).toEqual(['Nước [-lên-]{+rút ra rất gần+} nhanh.'])
    vi.useRealTimers()
  })
})

describe('a decision', () => {
  it('is undone and done again in its turn among the steps of writing', () => {
    const [before, after] = [article({ headline: 'Lũ' }), article({ headline: 'Lũ về' })]
    const editor = editorOf(after)
    const moved: string[] = []
    editor.on('transaction', ({ transaction }) => {
      for (const step of transaction.steps)
        if (step instanceof DecisionStep)
          moved.push(step.after === after ? 'accepted' : 'taken back')
    })
    const since = { articleId: after.id, versionId: 'a'.repeat(64) }
    let updates = 0
    editor.on('update', () => updates++)
    editor.view.dispatch(closeHistory(editor.state.tr.step(new DecisionStep(since, before, after))))
    // It is no change of the text, so nothing is to be saved.
    expect(updates).toBe(0)
    select(editor, 'về|')
    type(editor, ' sớm')
    const { view } = editor
    undo(editor.state, view.dispatch)
    expect([editor.state.doc.textContent, moved]).toEqual(['Lũ về', ['accepted']])
    undo(editor.state, view.dispatch)
    expect(moved).toEqual(['accepted', 'taken back'])
    redo(editor.state, view.dispatch)
    redo(editor.state, view.dispatch)
    expect([editor.state.doc.textContent, moved]).toEqual([
      'Lũ về sớm',
      ['accepted', 'taken back', 'accepted'],
    ])
  })
})
