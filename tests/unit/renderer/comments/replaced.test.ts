// @vitest-environment jsdom
import type { Editor } from '@tiptap/core'
import { undo } from '@tiptap/pm/history'
import { Slice } from '@tiptap/pm/model'
import { ReplaceStep } from '@tiptap/pm/transform'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { commentsPlugin, placesIn, showThreads } from '#renderer/comments/commentsPlugin.ts'
import { anchorOf, finderIn } from '#renderer/comments/placing.ts'
import { replaceAllFound, search } from '#renderer/editor/find/find.ts'
import type { Article } from '#shared/article/article.ts'
import type { Block } from '#shared/article/document.ts'
import { mergeArticles } from '#shared/changes/merge/mergeArticles.ts'
import { article, p } from '#tests/articles.ts'
import { editorOf, select } from '../editor/testEditor.ts'

/* What puts many words in the place of others at once: the thread goes with its words, or stays behind without them. It never jumps. */

beforeAll(() => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined
})

const first = 'Sáng nay nước lên nhanh trên sông Hậu.'
const second = 'Chợ nổi vẫn họp, ghe đi nhanh.'

function story(...texts: string[]): Article {
  return article({ headline: 'Lũ về sớm' }, ...texts.map((text): Block => p(text)))
}

/** An editor on a story in which somebody commented on the marked words. */
function commented(on: Article, marked: string) {
  const editor = editorOf(on)
  onTestFinished(() => editor.destroy())
  select(editor, marked)
  const anchor = anchorOf(editor.state.doc, editor.state.selection)
  editor.registerPlugin(commentsPlugin(() => {}))
  showThreads(editor.view, [{ id: 't', anchor }])
  const words = (): string | null => {
    const at = placesIn(editor.state).get('t')
    return at ? editor.state.doc.textBetween(at.from, at.to, '\n', '\n') : null
  }
  return { editor, anchor, words }
}

function replaceAll({ view }: Editor, text: string, replacement: string): void {
  search(view, { text, exact: true })
  replaceAllFound(view, replacement)
  search(view, null)
}

/**
 * As older versions, rejected changes and decided conflicts are put into the story: whole blocks in
 * one step.
 */
function putBlocks({ view }: Editor, { document }: Article): void {
  const { doc, schema } = view.state
  const next = schema.nodeFromJSON(document)
  view.dispatch(
    view.state.tr.step(new ReplaceStep(0, doc.content.size, new Slice(next.content, 0, 0))),
  )
}

describe('after all places of a word were replaced', () => {
  it('a thread stands on what came in the place of its words, also on a part of them, and undo takes it back', () => {
    const { editor, words } = commented(story(first, second), 'Sáng nay |nước lên nhanh| trên')
    replaceAll(editor, 'nhanh', 'mau')
    expect(words()).toBe('nước lên mau')
    replaceAll(editor, 'nước lên mau', 'lũ về')
    expect(words()).toBe('lũ về')
    // Both replacements came so soon that they are one step.
    undo(editor.state, (tr) => editor.view.dispatch(tr))
    expect(words()).toBe('nước lên nhanh')
  })

  it('one whose words were taken out stays behind without them', () => {
    const { editor, words } = commented(story(first, second), 'ghe đi |nhanh|.')
    replaceAll(editor, 'nhanh', '')
    expect(words()).toBeNull()
    replaceAll(editor, 'lên', 'nhanh')
    expect(words()).toBeNull()
  })
})

describe('after older blocks were put back', () => {
  it('a thread stands on its words where they are in them, however the rest differs', () => {
    const { editor, words } = commented(story(first, second), 'Sáng nay |nước lên nhanh| trên')
    putBlocks(editor, story('Theo dân, sáng nay nước lên nhanh trên sông.', 'Chợ tan.'))
    expect(words()).toBe('nước lên nhanh')
  })

  it('one whose words are not in them stays behind, and comes again with them', () => {
    const now = story(first, second)
    const { editor, words } = commented(now, 'Sáng nay nước lên |nhanh| trên')
    putBlocks(editor, story('Sáng nay nước lên chậm trên sông Hậu.', second))
    expect(words()).toBeNull()
    putBlocks(editor, now)
    expect(words()).toBe('nhanh')
    expect(editor.state.doc.child(2).textContent).toBe(first)
    const at = placesIn(editor.state).get('t')!
    expect(editor.state.doc.resolve(at.from).index(0)).toBe(2)
  })

  it('one whose words were changed just now, before that was stored, is found by what they are now', () => {
    const { editor, words } = commented(story(first, second), 'Sáng nay |nước lên nhanh| trên')
    const { from } = placesIn(editor.state).get('t')!
    editor.view.dispatch(editor.state.tr.insertText(' sông', from + 4))
    const changed = editor.state.doc.child(2).textContent
    putBlocks(editor, story(changed, 'Chợ tan.'))
    expect(words()).toBe('nước sông lên nhanh')
  })

  it('one on a whole block stands on that block, and on no other where it is gone', () => {
    const { editor, words } = commented(story(first, second), 'Chợ nổi| vẫn')
    putBlocks(editor, story('Nước rút.', 'Chợ tan.'))
    expect(words()).toBe('Chợ tan.')
    putBlocks(editor, story('Nước rút.'))
    expect(words()).toBeNull()
  })
})

describe('in what a merge makes', () => {
  const base = story(first, second)
  const { anchor } = commentedOnce()

  function commentedOnce() {
    const editor = editorOf(base)
    select(editor, 'Sáng nay |nước lên nhanh| trên')
    const made = { anchor: anchorOf(editor.state.doc, editor.state.selection) }
    editor.destroy()
    return made
  }

  function wordsIn(merged: Article): string | null {
    const editor = editorOf(merged)
    onTestFinished(() => editor.destroy())
    const range = finderIn(editor.state.doc)(anchor)
    return range && editor.state.doc.textBetween(range.from, range.to)
  }

  it.each([
    ['around them', first.replace('Sáng', 'Chiều'), first.replace('Hậu', 'Tiền'), 'nước lên nhanh'],
    ['on one side', first.replace('nhanh', 'chậm'), first, null],
    ['on both sides', first.replace('nhanh', 'chậm'), first.replace('nhanh', 'vội'), null],
    ['in the other paragraph', first, first, 'nước lên nhanh'],
  ])('a thread whose words were changed %s is on them or nowhere', (_, ours, theirs, expected) => {
    const { article: merged } = mergeArticles(
      base,
      story(ours, second),
      story(theirs, `${second} Nước lên.`),
    )
    expect(wordsIn(merged)).toBe(expected)
  })
})
