import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import '#renderer/newsroom/newsroom.ts'
import type { Article } from '#shared/article/article.ts'
import { ask, openStoryId, changeStory } from './behind.ts'
import { appInFolder } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import { main, notices, paper, saved, startStory, t } from './reporter.ts'

let page: Page

appInFolder('workflow', (app) => void (page = app.page))

const dialog = (): Locator => page.getByRole('dialog')
const button = (within: Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true })
const bar = (): Locator => main(page).getByRole('region', { name: t('workflow:bar.label') })
const menu = (status: 'draft' | 'inReview' | 'returned' | 'approved'): Locator =>
  button(main(page), t('workflow:menu', { status: t(`status.${status}`) }))

async function choose(
  status: Parameters<typeof menu>[0],
  move: 'return' | 'approve',
): Promise<void> {
  await menu(status).click()
  await page.getByRole('menuitem', { name: t(`workflow:moves.${move}`), exact: true }).click()
  await dialog().waitFor()
}

describe(`in the ${host} host, a story goes from hand to hand`, () => {
  test('handed over, once the reporter has said who that is', async () => {
    await startStory(page, 'Lũ về sớm')
    await page.keyboard.insertText('Nước lên nhanh.')
    await saved(page)
    await button(main(page), t('workflow:moves.handOver')).click()
    await button(dialog(), t('workflow:moves.handOver')).click()
    await dialog().getByText(t('workflow:profile.nameless')).waitFor()
    await dialog()
      .getByRole('textbox', { name: t('workflow:profile.name') })
      .fill('Minh Huệ')
    await dialog()
      .getByRole('textbox', { name: t('workflow:dialog.note') })
      .fill('Nhờ xem tít')
    await button(dialog(), t('workflow:moves.handOver')).click()
    await menu('inReview').waitFor()
    await bar().getByText('Nhờ xem tít').waitFor()
  })

  test('returned with what is to be changed, above the story', async () => {
    await choose('inReview', 'return')
    await dialog()
      .getByRole('textbox', { name: t('workflow:dialog.note') })
      .fill('Thiếu nguồn')
    await button(dialog(), t('workflow:moves.return')).click()
    await menu('returned').waitFor()
    await bar().getByText('Thiếu nguồn').waitFor()
    await bar().getByText('Minh Huệ').waitFor()
  })

  test('approved, and then changed only after it was reopened', async () => {
    await choose('returned', 'approve')
    await page.keyboard.type('Cho đăng')
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await choose('returned', 'approve')
    const note = dialog().getByRole('textbox', { name: t('workflow:dialog.note') })
    await expect.poll(() => note.inputValue()).toBe('Cho đăng')
    await button(dialog(), t('workflow:moves.approve')).click()
    await menu('approved').waitFor()
    await expect.poll(() => paper(page).getAttribute('contenteditable')).toBe('false')
    await paper(page).click()
    await page.keyboard.press('x')
    await page.keyboard.press('y')
    await notices(page).getByText(t('workflow:settled')).waitFor()
    expect(await paper(page).textContent()).not.toContain('x')
    await button(notices(page), t('workflow:moves.reopen')).click()
    await menu('inReview').waitFor()
    await expect.poll(() => paper(page).getAttribute('contenteditable')).toBe('true')
    await paper(page).locator('p').last().click()
    await page.keyboard.press('End')
    await page.keyboard.insertText(' Chợ vẫn họp.')
    await saved(page)
    const signed = JSON.stringify(
      await ask(page, 'workflow.signOffs', { articleId: await openStoryId(page) }),
    )
    expect([...signed.matchAll(/"kind":"(\w+)"/g)].map(([, kind]) => kind)).toEqual([
      'reopen',
      'approve',
      'return',
      'handOver',
    ])
  })

  test('and approved by a colleague while somebody writes: that is asked about, and both are kept', async () => {
    await paper(page).locator('p').last().click()
    await page.keyboard.press('End')
    await writeWhileApproved(' Thuyền đã về.')
    const alert = page.getByRole('alert').filter({ hasText: t('errors:approvedMeanwhile') })
    await button(alert, t('editor:openTheirs')).waitFor()
    expect(await paper(page).textContent()).toContain('Thuyền đã về.')
    expect(await storedStory()).not.toContain('Thuyền đã về.')
    await button(alert, t('editor:saveAndReopen')).click()
    await menu('inReview').waitFor()
    await saved(page)
    expect(await storedStory()).toContain('Thuyền đã về.')
    await alert.waitFor({ state: 'detached' })
  })

  test('and is listed where it waits', async () => {
    const views = page.getByRole('navigation', { name: t('views.label') })
    await views.getByRole('button', { name: t('views.review') }).click()
    await page.getByRole('option', { name: 'Lũ về sớm' }).waitFor()
    await views.getByRole('button', { name: t('views.ready') }).click()
    await page.getByText(t('library:empty.ready')).waitFor()
  })

  test('and what another window does with it is said here, with nothing lost', async () => {
    const views = page.getByRole('navigation', { name: t('views.label') })
    await views.getByRole('button', { name: t('views.all') }).click()
    await page.getByRole('option', { name: 'Lũ về sớm' }).click()
    await fromElsewhere('save')
    await notices(page).getByText(t('editor:changedElsewhere')).waitFor()
    await paper(page).getByText('Nước lên chậm.').waitFor()
    await fromElsewhere('trash')
    await bar().getByText(t('workflow:bar.trashed')).waitFor()
    await button(bar(), t('workflow:bar.restore')).click()
    await bar().getByText(t('workflow:bar.trashed')).waitFor({ state: 'detached' })
    await fromElsewhere('delete')
    const alert = page.getByRole('alert').filter({ hasText: t('errors:notFound.article') })
    await button(alert, t('editor:saveElsewhere')).waitFor()
    expect(await paper(page).textContent()).toContain('Nước lên chậm.')
  })
})

/**
 * Approves the story behind the back of this window, in which words are typed before it hears of
 * that.
 */
async function writeWhileApproved(words: string): Promise<void> {
  await page.evaluate(async (typed) => {
    const articleId = localStorage.getItem('toa-soan.openArticle') ?? ''
    await window.newsroom.call('workflow.move', { articleId, move: 'approve', note: '' })
    document.execCommand('insertText', false, typed)
  }, words)
}

async function storedStory(): Promise<string> {
  return JSON.stringify(await ask(page, 'articles.open', { articleId: await openStoryId(page) }))
}

/** As another window of the same library does it: behind the back of this one. */
async function fromElsewhere(edit: 'save' | 'trash' | 'delete'): Promise<void> {
  const articleId = await openStoryId(page)
  const articleIds = [articleId]
  if (edit === 'save')
    return changeStory(page, articleId, (story) => {
      const text = JSON.stringify(story).replace('Nước lên nhanh.', 'Nước lên chậm.')
      return JSON.parse(text) as Article
    })
  await ask(page, 'articles.trash', { articleIds })
  if (edit === 'delete') await ask(page, 'articles.delete', { articleIds })
}
