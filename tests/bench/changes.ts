import { diffWordsWithSpace } from 'diff'
import type { Article } from '#shared/article/article.ts'
import { storyLines } from '#shared/article/plainText.ts'
import { differenceOf } from '#shared/changes/difference.ts'
import { rememberingBlocks } from '#shared/changes/words.ts'
import { article, p } from '../articles.ts'
import { inTurn, report } from './stats.ts'
import { editedStory, longStory, withBlocks, withText } from './stories.ts'

const words = 20_000
const edits = 2_000
const rounds = 9

/**
 * The difference of a long story and what a hard-working copy editor made of it, against a word by
 * word comparison of the two plain texts by the `diff` package; and bringing it up to date after
 * one more word, against comparing the whole again.
 */
export async function benchChanges(): Promise<void> {
  const before = longStory(words)
  const after = editedStory(before, words / edits)
  const made = differenceOf(before, after).changes.length
  console.log(`${words.toLocaleString('en')} words, ${made.toLocaleString('en')} changes`)
  const [was, is] = [before, after].map((story) => storyLines(story.document).join('\n')) as [
    string,
    string,
  ]
  report(
    'difference / diff of the plain text, by words',
    await inTurn(
      rounds,
      () => differenceOf(before, after),
      () => diffWordsWithSpace(was, is),
    ),
    1,
  )
  const [one, other] = [inOneParagraph(before), inOneParagraph(after)]
  report(
    'difference in one paragraph / diff of the plain text, by words',
    await inTurn(
      rounds,
      () => differenceOf(one, other),
      () => diffWordsWithSpace(was, is),
    ),
    1,
  )
  const compare = rememberingBlocks()
  differenceOf(before, after, compare)
  report(
    'difference after one more word / whole difference',
    await inTurn(
      rounds,
      (round) => differenceOf(before, withOneMoreWord(after, round), compare),
      (round) => differenceOf(before, withOneMoreWord(after, round)),
    ),
    0.5,
  )
}

/** As it comes from a program that has lost the paragraphs. */
function inOneParagraph(story: Article): Article {
  const text = storyLines(story.document).join(' ')
  return article({ id: story.id }, p(text))
}

function withOneMoreWord(story: Article, round: number): Article {
  const middle = Math.floor(story.document.content.length / 2)
  return withBlocks(story, (block, at) =>
    at === middle ? withText(block, (text) => `${text} ${round}`) : block,
  )
}
