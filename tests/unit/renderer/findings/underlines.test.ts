import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { DecorationSet } from '@tiptap/pm/view'
import { expect, it } from 'vitest'
import type { Article } from '#shared/article/article.ts'
import type { Finding } from '#shared/checks/finding.ts'
import { findingsOf } from '#shared/checks/findings.ts'
import { defaultStyle } from '#shared/checks/style/settings.ts'
import { styleChecks } from '#shared/checks/style/style.ts'
import { storySchemaExtensions } from '#renderer/editor/extensions.ts'
import { linesIn, placedFindings } from '#renderer/findings/underlines.ts'
import { underlinesKey, underlinesPlugin } from '#renderer/findings/underlinesPlugin.ts'
import { article, p } from '#tests/articles.ts'
import { plainContext } from '../../shared/checks/soundStory.ts'

const schema = getSchema(storySchemaExtensions())
const houseStyle = { checks: styleChecks(defaultStyle, 'vi'), accepted: [] }

const story = article(
  { headline: 'Nghành y tế họp' },
  p('Mưa lớn ở thựong nguồn.'),
  p('Người dân sử lý rác.'),
)

function findings(of: Article): Finding[] {
  return findingsOf(of, { ...plainContext, houseStyle }).filter(({ check }) =>
    check.startsWith('style'),
  )
}

function open(of: Article): EditorState {
  const plugin = underlinesPlugin({ click: () => undefined, menu: () => undefined })
  return EditorState.create({ doc: Node.fromJSON(schema, of.document), plugins: [plugin] })
}

const all = { first: 0, end: Infinity }

function drawn(state: EditorState, found: readonly Finding[] = findings(story)): EditorState {
  const lines = DecorationSet.create(state.doc, linesIn(state, found, all))
  return state.apply(state.tr.setMeta(underlinesKey, lines))
}

function underlined(state: EditorState): string[] {
  const lines = underlinesKey.getState(state)?.decorations.find() ?? []
  return lines.map(({ from, to }) => state.doc.textBetween(from, to)).sort()
}

function at(state: EditorState, words: string): number {
  let found = -1
  state.doc.descendants((node, position) => {
    const offset = node.text?.indexOf(words) ?? -1
    if (offset >= 0) found = position + offset
  })
  return found
}

const type = (state: EditorState, text: string, position: number): EditorState => {
  const put = state.apply(state.tr.setSelection(TextSelection.create(state.doc, position)))
  return put.apply(put.tr.insertText(text))
}

it('underlines the very words that were found, of the parts that are asked for', () => {
  expect(underlined(drawn(open(story)))).toEqual(['Nghành', 'sử lý', 'thựong'])
  const state = open(story)
  const some = linesIn(state, findings(story), { first: 1, end: 3 })
  expect(some.map(({ from, to }) => state.doc.textBetween(from, to))).toEqual(['thựong'])
})

it('lets the lines go along with their words, and takes one away where a letter changes in it', () => {
  const before = drawn(open(story))
  const longer = type(before, 'Hôm qua, ', at(before, 'Mưa'))
  expect(underlined(longer)).toEqual(['Nghành', 'sử lý', 'thựong'])
  expect(underlined(type(longer, 'a', at(longer, 'ong nguồn')))).toEqual(['Nghành', 'sử lý'])
  const shorter = longer.apply(longer.tr.delete(at(longer, 'lý'), at(longer, 'rác')))
  expect(underlined(shorter)).toEqual(['Nghành', 'thựong'])
})

it('leaves what an input method is composing as it is drawn', () => {
  const before = drawn(open(story))
  const tr = before.tr.insertText('n', at(before, 'ong nguồn')).setMeta('composition', 1)
  expect(underlined(before.apply(tr))).toEqual(['Nghành', 'sử lý', 'thựnong'])
})

it('does not underline the word that is being typed until the cursor has left it', () => {
  const words = 'Mưa lớn ở thựon'
  const empty = article({ headline: 'Nghành y tế họp' }, p(words))
  const typed = type(open(empty), 'g', at(open(empty), words) + words.length)
  const now = { ...empty, document: typed.doc.toJSON() as Article['document'] }
  const typing = drawn(typed, findings(now))
  expect(underlined(typing)).toEqual(['Nghành'])
  const left = typing.apply(typing.tr.setSelection(TextSelection.create(typing.doc, 1)))
  expect(underlined(drawn(left, findings(now)))).toEqual(['Nghành', 'thựong'])
})

it('orders findings as the text is read', () => {
  const { doc } = open(story)
  const [first, second, third] = findings(story)
  const placed = placedFindings(doc, [third!, first!, second!])
  expect(placed.map(({ from, to }) => doc.textBetween(from, to))).toEqual([
    'Nghành',
    'thựong',
    'sử lý',
  ])
})
