import type { Page } from 'playwright-core'
import '#renderer/newsroom/newsroom.ts'
import type { Article } from '#shared/article/article.ts'
import type { Profile } from '#shared/article/profile.ts'
import type { CallInput, CallName, CallOutput } from '#shared/contract/contract.ts'
import type { Result } from '#shared/contract/errors.ts'

/**
 * Asks the newsroom behind the back of what the window shows, as another window of the same library
 * does.
 */
export async function ask<Name extends CallName>(
  page: Page,
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const asked: { name: string; input: unknown } = { name, input }
  const answer = await page.evaluate(({ name, input }) => window.newsroom.call(name, input), asked)
  const result = answer as Result<CallOutput<Name>>
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
  return result.value
}

/** The id of the story that is open. */
export function openStoryId(page: Page): Promise<string> {
  return page.evaluate(() => localStorage.getItem('toa-soan.openArticle') ?? '')
}

/** Saves a story with what `change` makes of it. */
export async function changeStory(
  page: Page,
  articleId: string,
  change: (article: Article) => Article,
): Promise<void> {
  const opened = await ask(page, 'articles.open', { articleId })
  if (opened.kind !== 'editable') throw new Error(`${articleId} can only be read`)
  const text = JSON.stringify(change(JSON.parse(opened.text) as Article))
  await ask(page, 'articles.save', { articleId, baseRevision: opened.revision, text })
}

/** From now on it is the user of that name who works. */
export async function workAs(
  page: Page,
  name: string,
  { role = 'reporter', initials = '' }: Partial<Profile> = {},
): Promise<void> {
  await ask(page, 'settings.change', { profile: { name, role, initials } })
}

/** Sends the story that is open on, of which a version is kept. */
export async function moveOpen(
  page: Page,
  move: CallInput<'workflow.move'>['move'],
): Promise<void> {
  await ask(page, 'workflow.move', { articleId: await openStoryId(page), move, note: '' })
}
