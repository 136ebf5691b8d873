// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { type EditableArticle, useArticleStore } from '#renderer/article/articleStore.ts'
import { acceptFinding } from '#renderer/findings/accept.ts'
import type { Accepted, Finding } from '#shared/checks/finding.ts'

const kept: { words: string[]; accepted: Accepted[] } = { words: ['Đồng Hới'], accepted: [] }

/** What the newsroom keeps, which answers a moment later. */
const answers: Record<string, (input: Partial<typeof kept>) => unknown> = {
  'style.get': () => ({ words: kept.words }),
  'style.change': (input) => Object.assign(kept, input),
  'style.accepted': () => ({ accepted: kept.accepted }),
  'style.setAccepted': ({ accepted }) => Object.assign(kept, { accepted }),
}

Object.assign(window, {
  newsroom: {
    call: async (name: string, input: Partial<typeof kept>) => {
      await new Promise((resolve) => setTimeout(resolve))
      return { ok: true, value: answers[name]?.(input) }
    },
  },
})

const finding = (text: string): Finding => ({
  check: 'styleSpelling',
  severity: 'warning',
  place: { kind: 'story' },
  values: { text },
  mend: null,
})

test('what is marked as right at once after another word takes none of both away', async () => {
  const open = { kind: 'editable', articleId: 'a' } as EditableArticle
  useArticleStore.setState({ article: open })
  const done = [
    acceptFinding(finding('Sáu Răng'), 'always'),
    acceptFinding(finding('Tư Ếch'), 'always'),
    acceptFinding(finding('ghe bầu'), 'here'),
    acceptFinding(finding('ghe chài'), 'here'),
  ]
  await Promise.all(done)
  expect(kept.words).toEqual(['Đồng Hới', 'Sáu Răng', 'Tư Ếch'])
  expect(kept.accepted.map(({ text }) => text)).toEqual(['ghe bầu', 'ghe chài'])
})
