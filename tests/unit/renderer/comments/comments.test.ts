// @vitest-environment jsdom
import type { Editor } from '@tiptap/core'
import { undo } from '@tiptap/pm/history'
import * as fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  commentsPlugin,
  movedAnchors,
  placesIn,
  showThreads,
} from '#renderer/comments/commentsPlugin.ts'
import { anchorAt, anchorOf, finderIn } from '#renderer/comments/placing.ts'
import type { Anchor } from '#shared/comments/thread.ts'
import { article, figure, p, ul } from '#tests/articles.ts'
import { editorOf, select } from '../editor/testEditor.ts'

const words = 'nước lên nhanh'

function floodEditor(): Editor {
  const editor = editorOf(
    article(
      { headline: 'Lũ về sớm' },
      p('Sáng nay nước lên nhanh trên sông Hậu.'),
      ul('Chợ nổi vẫn họp.', 'Ghe neo xa bờ.'),
      figure('a'.repeat(64), 'Chợ nổi buổi sớm.', { id: 'anh' }),
    ),
  )
  onTestFinished(() => editor.destroy())
  return editor
}

function comment(editor: Editor, marked: string): Anchor {
  select(editor, marked)
  return anchorOf(editor.state.doc, editor.state.selection)
}

function textAt(editor: Editor, anchor: Anchor): string | null {
  const range = finderIn(editor.state.doc)(anchor)
  return range && editor.state.doc.textBetween(range.from, range.to, '\n', '\n')
}

describe('what a comment is about', () => {
  it('is the selected words, in text, headline, list and caption', () => {
    const editor = floodEditor()
    for (const [marked, exact, kind] of [
      ['Sáng nay |nước lên nhanh| trên', words, 'block'],
      ['Lũ |về| sớm', 'về', 'headline'],
      ['Ghe |neo| xa', 'neo', 'block'],
      ['Chợ nổi |buổi| sớm.', 'buổi', 'block'],
    ] as const) {
      const anchor = comment(editor, marked)
      expect(anchor).toMatchObject({ place: { kind }, quote: { exact } })
      expect(textAt(editor, anchor)).toBe(exact)
    }
  })

  it('is the whole block where nothing is selected', () => {
    const editor = floodEditor()
    const anchor = comment(editor, 'Chợ nổi buổi| sớm.')
    expect(anchor).toEqual({ place: { kind: 'block', blockId: 'anh' }, quote: null, start: null })
    expect(textAt(editor, anchor)).toBe('Chợ nổi buổi sớm.')
  })
})

describe('a thread in the text', () => {
  const shown = () => {
    const editor = floodEditor()
    const anchor = comment(editor, 'Sáng nay |nước lên nhanh| trên')
    editor.registerPlugin(commentsPlugin(() => {}))
    showThreads(editor.view, [{ id: 't', anchor }])
    const range = () => placesIn(editor.state).get('t')
    const text = () => {
      const at = range()
      return at && editor.state.doc.textBetween(at.from, at.to)
    }
    return { editor, anchor, range, text }
  }

  it('is shown by a decoration, and the document knows nothing of it', () => {
    const { editor } = shown()
    expect(editor.view.dom.querySelector('.story-comment')?.textContent).toBe(words)
    expect(JSON.stringify(editor.getJSON())).not.toContain('comment')
  })

  it('takes in what is typed inside, and nothing at its ends', () => {
    const { editor, range, text } = shown()
    const { from, to } = range()!
    editor.commands.insertContentAt(to, 'x')
    editor.commands.insertContentAt(from, 'x')
    expect(text()).toBe(words)
    editor.commands.insertContentAt(from + 1 + 4, 'ớc')
    expect(text()).toBe('nướcớc lên nhanh')
    expect(movedAnchors(editor.view)).toMatchObject([
      { threadId: 't', anchor: { quote: { exact: 'nướcớc lên nhanh' } } },
    ])
  })

  it('keeps its quotation when the words go, and is back when undo brings them back', () => {
    const { editor, anchor, range, text } = shown()
    const { from, to } = range()!
    editor.commands.deleteRange({ from, to })
    expect(range()).toBeUndefined()
    expect(movedAnchors(editor.view)).toEqual([])
    undo(editor.state, (tr) => editor.view.dispatch(tr))
    expect(movedAnchors(editor.view)).toEqual([])
    expect(text()).toBe(words)
    expect(finderIn(editor.state.doc)(anchor)).toEqual(range())
  })

  it('goes along with the words that are typed in the place of its own, also by Backspaces, until the cursor leaves', () => {
    const { editor, range, text } = shown()
    const { from, to } = range()!
    const caret = (at: number) => editor.commands.setTextSelection(at)
    const type = (letters: string) => editor.view.dispatch(editor.state.tr.insertText(letters))
    const backspace = () =>
      editor.commands.deleteRange({
        from: editor.state.selection.from - 1,
        to: editor.state.selection.from,
      })
    editor.commands.setTextSelection({ from, to })
    type('d')
    backspace()
    expect(range()).toBeUndefined()
    expect(movedAnchors(editor.view)).toEqual([])
    for (const letter of 'đâng rất') type(letter)
    expect(text()).toBe('đâng rất')
    caret(from + 1)
    caret(range()!.to)
    type(' cao')
    expect(text()).toBe('đâng rất')
  })

  it('ends where something new begins behind the words that took the place of its own', () => {
    const { editor, range, text } = shown()
    editor.commands.setTextSelection(range()!)
    const type = (letters: string) => editor.view.dispatch(editor.state.tr.insertText(letters))
    for (const letter of 'dâng. Chợ') type(letter)
    expect(text()).toBe('dâng')
  })

  it('is not where the same word stands elsewhere, once its own is gone', () => {
    const editor = floodEditor()
    const anchor = comment(editor, 'Sáng nay nước lên |nhanh| trên')
    editor.registerPlugin(commentsPlugin(() => {}))
    showThreads(editor.view, [{ id: 't', anchor }])
    const { from, to } = placesIn(editor.state).get('t')!
    editor.commands.insertContentAt(to, ', chợ họp nhanh,')
    editor.commands.deleteRange({ from, to })
    expect(movedAnchors(editor.view)).toEqual([])
    expect(placesIn(editor.state).size).toBe(0)
  })

  it('stays where others moved over it, and is found at once where its paragraph is pasted', () => {
    const { editor, text } = shown()
    const { doc } = editor.state
    const first = doc.child(0).nodeSize + doc.child(1).nodeSize
    const paragraph = doc.nodeAt(first)!
    const end = first + paragraph.nodeSize
    editor.view.dispatch(
      editor.state.tr.delete(first, end).insert(first + doc.nodeAt(end)!.nodeSize, paragraph),
    )
    expect(text()).toBe(words)
    const now = first + doc.nodeAt(end)!.nodeSize
    expect(editor.state.doc.nodeAt(now)?.textContent).toBe(paragraph.textContent)
    editor.commands.deleteRange({ from: now, to: now + paragraph.nodeSize })
    expect(text()).toBeUndefined()
    editor.view.dispatch(editor.state.tr.insert(editor.state.doc.content.size, paragraph))
    expect(text()).toBe(words)
  })

  it('about a whole block goes with it through a split and over its neighbours', () => {
    const editor = floodEditor()
    const anchor = comment(editor, 'Sáng nay| nước')
    editor.registerPlugin(commentsPlugin(() => {}))
    showThreads(editor.view, [{ id: 't', anchor }])
    const shownText = () => editor.view.dom.querySelector('.story-comment')?.textContent
    editor.commands.splitBlock()
    expect(shownText()).toBe('Sáng nay')
    editor.view.dispatch(editor.state.tr.insertText(' đây'))
    expect(shownText()).toBe('Sáng nay')
    undo(editor.state, (tr) => editor.view.dispatch(tr))
    select(editor, '|Sáng nay')
    editor.commands.splitBlock()
    expect(shownText()).toBe('Sáng nay nước lên nhanh trên sông Hậu.')
    const { from, to } = placesIn(editor.state).get('t')!
    const block = editor.state.doc.nodeAt(from)!
    editor.view.dispatch(editor.state.tr.delete(from, to))
    expect(shownText()).toBeUndefined()
    editor.view.dispatch(editor.state.tr.insert(editor.state.doc.content.size, block))
    expect(shownText()).toBe('Sáng nay nước lên nhanh trên sông Hậu.')
  })

  it('is found again by its stored anchor wherever the edits had taken it', () => {
    const edit = fc.record({
      at: fc.nat(1_000),
      length: fc.nat(6),
      text: fc.constantFrom('', 'a', 'ư ', 'Nước.'),
    })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const { editor, anchor, range } = shown()
        let stored = anchor
        for (const { at, length, text } of edits) {
          const from = 1 + (at % (editor.state.doc.content.size - 1))
          const $from = editor.state.doc.resolve(from)
          if (!$from.parent.inlineContent) continue
          const to = Math.min(from + length, $from.end())
          editor.view.dispatch(editor.state.tr.insertText(text, from, to))
          for (const moved of movedAnchors(editor.view)) stored = moved.anchor
        }
        const now = range()
        // Words that stand there more than once, in like surroundings, cannot be told apart by a
        // quotation.
        if (now)
          expect(textAt(editor, stored)).toBe(
            editor.state.doc.textBetween(now.from, now.to, '\n', '\n'),
          )
        if (now) expect(anchorAt(editor.state.doc, now)?.quote?.exact).toBe(textAt(editor, stored))
      }),
      { numRuns: 150 },
    )
  })
})
