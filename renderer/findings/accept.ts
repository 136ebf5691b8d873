import { isSameValue } from '#shared/article/sameValue.ts'
import type { Accepted, Finding } from '#shared/checks/finding.ts'
import { editableArticle } from '../article/articleStore.ts'
import { call } from '../newsroom/newsroom.ts'
import { t } from '../ui/language.ts'
import { offerUndo, showFailure } from '../ui/notices.ts'

/** In this place, in this story, or in every story of the newsroom. */
export type AcceptedFor = 'once' | 'here' | 'always'

/**
 * Findings of signs and of what the story does elsewhere cannot be right for good; their check can
 * be switched off.
 */
const forGood: ReadonlySet<string> = new Set([
  'styleSpelling',
  'styleConfusion',
  'styleHouse',
  'styleTone',
  'styleIy',
  'styleDoubled',
  'styleAbbreviation',
  'styleUnit',
])

export function canBeAcceptedForGood({ check }: Finding): boolean {
  return forGood.has(check)
}

/** Notes that the user finds the words right, and offers to take that back. */
export async function acceptFinding({ check, values }: Finding, how: AcceptedFor): Promise<void> {
  const { text = '', before = '', after = '' } = values
  const open = editableArticle()
  if (!open) return
  const word = String(text)
  if (how === 'always') return acceptWord(word)
  const place = how === 'here' ? null : { before: String(before), after: String(after) }
  const added: Accepted = { check, text: word, place }
  if (await changeAccepted(open.articleId, (accepted) => [...accepted, added]))
    offerUndo(t('checks:style.accepted', { text: word }), () => {
      void changeAccepted(open.articleId, (accepted) =>
        accepted.filter((one) => !isSameValue(one, added)),
      )
    })
}

async function acceptWord(word: string): Promise<void> {
  const changed = await changeWords((words) => [...new Set([...words, word])])
  if (changed)
    offerUndo(t('checks:style.accepted', { text: word }), () => {
      void changeWords((words) => words.filter((other) => other !== word))
    })
}

let last: Promise<unknown> = Promise.resolve()

/**
 * One after the other: what is added to what was read before another was added would take that one
 * away.
 */
function inTurn(work: () => Promise<boolean>): Promise<boolean> {
  const done = last.then(work)
  last = done.catch(() => false)
  return done
}

function changeWords(change: (words: readonly string[]) => string[]): Promise<boolean> {
  return inTurn(async () => {
    const now = await call('style.get', {})
    const answer = now.ok ? await call('style.change', { words: change(now.value.words) }) : now
    if (!answer.ok) showFailure(answer.error)
    return answer.ok
  })
}

function changeAccepted(
  articleId: string,
  change: (accepted: readonly Accepted[]) => Accepted[],
): Promise<boolean> {
  return inTurn(async () => {
    const now = await call('style.accepted', { articleId })
    const answer = now.ok
      ? await call('style.setAccepted', { articleId, accepted: change(now.value.accepted) })
      : now
    if (!answer.ok) showFailure(answer.error)
    return answer.ok
  })
}
