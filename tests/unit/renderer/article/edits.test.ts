// @vitest-environment jsdom
import { expect, test } from 'vitest'
import {
  type EditableArticle,
  editableArticle,
  useArticleStore,
} from '#renderer/article/articleStore.ts'
import {
  changeHeadline,
  changeLanguage,
  changeLeadFigure,
  changeMetadata,
  changeRelated,
} from '#renderer/article/edits.ts'
import { updateRelated } from '#renderer/article/relatedStore.ts'
import { setEditableFor, SettledStory } from '#renderer/editor/settled.ts'
import { applyMend, applyRewrites } from '#renderer/findings/applyMend.ts'
import { addRelated } from '#renderer/related/addStory.ts'
import { storeCorrections } from '#renderer/publishing/corrections.ts'
import type { RelatedStory } from '#shared/article/related.ts'
import type { Status } from '#shared/article/status.ts'
import type { Mend } from '#shared/checks/finding.ts'
import { article, p } from '#tests/articles.ts'
import { editorOf } from '../editor/testEditor.ts'

const related: RelatedStory = {
  kind: 'address',
  id: '11111111-1111-4111-8111-111111111111',
  url: 'https://example.org/',
  teaser: { headline: 'Lũ', summary: '', photoId: null },
}

function open(status: Status): EditableArticle {
  const story = article({ headline: 'Nước lên' }, p('Nước lên lên.'))
  const editor = editorOf(story, [SettledStory])
  setEditableFor(editor, status)
  const { metadata, leadFigureId, language, createdAt } = story
  const shown = { kind: 'editable', articleId: story.id, row: { id: story.id, status }, editor }
  const rest = { metadata, related: [related], leadFigureId, language, createdAt }
  useArticleStore.setState({ article: { ...shown, ...rest } as unknown as EditableArticle })
  return editableArticle()!
}

const textMend: Mend = {
  kind: 'rewrite',
  place: { kind: 'headline', range: { line: 0, from: 0, to: 4 } },
  was: 'Nước',
  text: 'Lũ',
}

const changes: [string, (articleId: string) => unknown][] = [
  ['metadata', () => changeMetadata({ section: 'Kinh tế' })],
  ['related stories', () => changeRelated([])],
  ['the lead figure', () => changeLeadFigure('x')],
  ['the language', () => changeLanguage('en')],
  ['the headline', () => changeHeadline('Lũ về')],
  ['the list of related stories', (id) => updateRelated(id, () => [])],
  ['a mend of a field', () => applyMend({ kind: 'authors', authors: ['Lan Anh'] })],
  ['a mend of related stories', () => applyMend({ kind: 'removeRelated', relatedId: related.id })],
  ['a mend of the text', () => applyMend(textMend)],
  ['many mends', () => applyRewrites([textMend])],
]

test.each(changes)('%s: done in a draft, and said to be', (_what, change) => {
  const { articleId } = open('draft')
  expect(change(articleId)).toBeTruthy()
})

test.each(changes)('%s: refused in an approved story, and said to be', (_what, change) => {
  const before = open('approved')
  const { doc } = before.editor.state
  expect(change(before.articleId)).toBeFalsy()
  expect(editableArticle()).toBe(before)
  expect(before.editor.state.doc).toBe(doc)
})

test('a related story is not said to be added to an approved story', () => {
  const { articleId } = open('approved')
  const other = { ...related, id: '2', url: 'https://example.org/2' }
  expect(addRelated(articleId, other)).toEqual({ kind: 'settled' })
})

test('of notes that were refused only those that were not stored are left', async () => {
  const asked: unknown[] = []
  const call = async (_name: string, input: { articleId: string }) => {
    asked.push(input)
    return input.articleId === 'b'
      ? { ok: false, error: { code: 'articleReadOnly' } }
      : { ok: true, value: {} }
  }
  Object.assign(window, { newsroom: { call } })
  const { articleId } = open('approved')
  const stored: string[] = []
  const notes = { a: 'Một', [articleId]: ' Hai ', b: 'Ba', c: 'Bốn' }
  const refused = await storeCorrections(notes, (id) => stored.push(id))
  expect(refused).toEqual({ code: 'articleReadOnly' })
  expect(stored).toEqual(['a', articleId])
  expect(asked).toEqual([
    { articleId: 'a', note: 'Một' },
    { articleId, note: 'Hai' },
    { articleId: 'b', note: 'Ba' },
  ])
})
