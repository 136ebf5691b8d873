import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { headlineOf } from '#shared/article/article.ts'
import { type RelatedStory, teaserOf } from '#shared/article/related.ts'
import { changeStory, moveOpen, openStoryId } from './behind.ts'
import { appInFolder } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import {
  addRelatedByAddress,
  headline,
  inspectorTab,
  main,
  notices,
  panel,
  paper,
  saved,
  startStory,
  t,
} from './reporter.ts'
import { damagesOf, storedStories } from './stored.ts'

let page: Page
const { library } = appInFolder('desk', (app) => void (page = app.page))

const list = (): Locator => page.getByRole('listbox', { name: t('library:list') })
const row = (text: string): Locator => list().getByRole('option').filter({ hasText: text })
const headlines = (): string[] => storedStories(library).map(headlineOf)

describe(`in the ${host} host, the library's list`, () => {
  test('duplicates and renames a story', async () => {
    await startStory(page, 'Bài gốc')
    await page.keyboard.insertText('Nội dung gốc')
    await saved(page)
    const original = await openStoryId(page)
    await choose('Bài gốc', t('library:menu.duplicate'))
    await notices(page)
      .getByText(t('library:done.duplicated', { headline: 'Bài gốc' }))
      .waitFor()
    await expect.poll(() => list().getByRole('option').count()).toBe(2)
    await expect.poll(() => openStoryId(page)).not.toBe(original)
    // The copy is open now: what is on the screen is renamed, and undo knows of it.
    await rename(await openRow(), 'Bản hai')
    await expect.poll(() => headline(page).textContent()).toBe('Bản hai')
    await saved(page)
    expect(headlines()).toEqual(['Bài gốc', 'Bản hai'])
    await row('Bản hai').waitFor()
    await rename('Bài gốc', 'Bản một')
    await row('Bản một').waitFor()
    expect(headlines()).toEqual(['Bản một', 'Bản hai'])
  })

  test('opens the story that was pressed, although a newer list puts another one there meanwhile', async () => {
    const [first, second] = [list().getByRole('option').first(), list().getByRole('option').nth(1)]
    await first.filter({ hasText: 'Bản một' }).hover()
    await page.mouse.down()
    const { id } = storedStories(library).find((story) => headlineOf(story) === 'Bản hai')!
    await changeStory(page, id, (story) => ({
      ...story,
      metadata: { ...story.metadata, section: 'Mới' },
    }))
    await second.filter({ hasText: 'Bản một' }).waitFor()
    await page.mouse.up()
    await expect.poll(() => headline(page).textContent()).toBe('Bản một')
    await row('Bản hai').click()
    await expect.poll(() => headline(page).textContent()).toBe('Bản hai')
  })

  test('says before it renames an approved story that this takes the approval back', async () => {
    await approveOpen()
    const status = main(page).getByRole('button', {
      name: t('workflow:menu', { status: t('status.inReview') }),
    })
    await rename('Bản hai', 'Bản ba', t('library:rename.takesBack'))
    await expect.poll(() => headline(page).textContent()).toBe('Bản ba')
    await status.waitFor()
    await saved(page)
    await row('Bản ba').waitFor()
    await rename('Bản ba', 'Bản hai')
    await expect.poll(() => headline(page).textContent()).toBe('Bản hai')
    await saved(page)
    expect(headlines()).toEqual(['Bản một', 'Bản hai'])
  })

  test('trashes a story, takes that back, restores it from the trash and deletes it for good after asking', async () => {
    await choose('Bản một', t('library:menu.trash'))
    await expect.poll(() => row('Bản một').count()).toBe(0)
    await notices(page)
      .getByRole('button', { name: t('undo') })
      .last()
      .click()
    await row('Bản một').waitFor()

    await row('Bản một').click()
    await expect.poll(() => headline(page).textContent()).toBe('Bản một')
    await list().focus()
    await page.keyboard.press('Delete')
    await expect.poll(() => row('Bản một').count()).toBe(0)
    const view = (name: 'trash' | 'all') =>
      page
        .getByRole('navigation', { name: t('views.label') })
        .getByRole('button', { name: t(`views.${name}`) })
    await view('trash').click()
    await choose('Bản một', t('library:menu.restore'))
    await expect.poll(() => row('Bản một').count()).toBe(0)
    await view('all').click()
    await choose('Bản một', t('library:menu.trash'))
    await expect.poll(() => row('Bản một').count()).toBe(0)
    await view('trash').click()
    await choose('Bản một', t('library:menu.delete'))
    const dialog = page.getByRole('dialog', { name: t('library:confirmDelete.title') })
    await dialog.getByText(t('library:confirmDelete.one')).waitFor()
    await dialog.getByRole('listitem').filter({ hasText: 'Bản một' }).waitFor()
    await page.keyboard.press('Escape')
    await row('Bản một').waitFor()
    await choose('Bản một', t('library:menu.delete'))
    await dialog.getByRole('button', { name: t('library:confirmDelete.button') }).click()
    await expect.poll(() => row('Bản một').count()).toBe(0)
    await view('all').click()
    await row('Bản hai').waitFor()
    expect(headlines()).toEqual(['Bản hai'])
  })
})

describe(`in the ${host} host, keys in the list`, () => {
  const titles = ['Bài dưới', 'Bài giữa', 'Bài trên']
  const notice = (headline: string): Locator =>
    notices(page).getByText(t('library:done.trashedOne', { headline }))
  const undo = () =>
    notices(page)
      .getByRole('button', { name: t('undo') })
      .last()
      .click()

  test('act on the story that was clicked, although the list was sorted again since', async () => {
    for (const title of titles) {
      await startStory(page, title)
      await saved(page)
    }
    await row('Bài dưới').click()
    await expect.poll(() => headline(page).textContent()).toBe('Bài dưới')
    await paper(page).locator('p').last().click()
    await page.keyboard.insertText('Thêm một câu.')
    // Before it is saved, which brings the story to the top.
    await row('Bài giữa').click()
    await expect.poll(() => headline(page).textContent()).toBe('Bài giữa')
    await list().getByRole('option').first().filter({ hasText: 'Bài dưới' }).waitFor()
    await page.keyboard.press('Delete')
    await notice('Bài giữa').waitFor()
    await expect.poll(() => row('Bài giữa').count()).toBe(0)
    await undo()
    await row('Bài giữa').waitFor()
  })

  test('act on the copy that was just made and is highlighted', async () => {
    await row('Bài trên').click()
    await expect.poll(() => headline(page).textContent()).toBe('Bài trên')
    const original = await openStoryId(page)
    await choose('Bài trên', t('library:menu.duplicate'))
    await expect.poll(() => row('Bài trên').count()).toBe(2)
    await expect.poll(() => openStoryId(page)).not.toBe(original)
    await list().locator('[data-active][aria-current]').waitFor()
    await list().focus()
    await page.keyboard.press('Delete')
    await expect.poll(() => row('Bài trên').count()).toBe(1)
    await row('Bài trên').click()
    await expect.poll(() => openStoryId(page)).toBe(original)
  })

  test('ask before several stories are trashed, by their names; a double click trashes none', async () => {
    await page.getByRole('button', { name: t('library:selectAll') }).dblclick()
    const clear = page.getByRole('button', { name: t('library:menu.clearSelection') })
    await clear.waitFor()
    const count = await list().getByRole('option').count()
    await page.getByText(t('library:selected', { count })).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.keyboard.press('Control+e')
    const exporting = page.getByRole('dialog', {
      name: t('publishing:export.titleMany', { count }),
    })
    for (const title of titles)
      await exporting.getByRole('listitem').filter({ hasText: title }).waitFor()
    await page.keyboard.press('Escape')
    await exporting.waitFor({ state: 'detached' })
    await list().focus()
    await page.keyboard.press('Delete')
    const asked = page.getByRole('dialog', { name: t('library:confirmTrash.title', { count }) })
    for (const title of titles)
      await asked.getByRole('listitem').filter({ hasText: title }).waitFor()
    await asked.getByRole('button', { name: t('cancel') }).click()
    await clear.click()
    expect(await list().getByRole('option').count()).toBe(count)
  })
})

describe(`in the ${host} host, related stories`, () => {
  const related = (): RelatedStory[] =>
    storedStories(library).find((story) => headlineOf(story) === 'Bài chính')!.related
  const items = () =>
    panel(page)
      .getByRole('list', { name: t('related:label') })
      .getByRole('listitem')

  test('are picked from the library by a search without marks, each once', async () => {
    await startStory(page, 'Đường thủy')
    await startStory(page, 'Bài chính')
    await saved(page)
    await inspectorTab(page, t('inspector:tabs.related')).click()
    await panel(page).getByText(t('related:fromLibrary'), { exact: true }).click()
    const search = panel(page).getByLabel(t('related:picker.label'))
    await search.fill('duong thuy')
    await panel(page).getByRole('option').filter({ hasText: 'Đường thủy' }).waitFor()
    await search.press('Enter')
    await items().filter({ hasText: 'Đường thủy' }).waitFor()
    await panel(page).getByText(t('related:picker.nothing')).waitFor()
    await addRelatedByAddress(page, [
      { url: 'https://vidu.example/a', headline: 'Tin A', summary: 'Tóm A' },
      { url: 'https://vidu.example/b', headline: 'Tin B', summary: 'Tóm B' },
      { url: 'https://VIDU.example/a', headline: 'Tin A nữa', summary: '' },
    ])
    await panel(page)
      .getByText(t('related:twin', { headline: 'Tin A' }))
      .waitFor()
    await saved(page)
    expect(related().map((story) => teaserOf(story).headline)).toEqual([
      'Đường thủy',
      'Tin A',
      'Tin B',
    ])
  })

  test('refuse an address that is none, and are reordered by keyboard', async () => {
    await panel(page)
      .getByRole('textbox', { name: t('related:address.url') })
      .fill('javascript:alert(1)')
    await panel(page)
      .getByRole('button', { name: t('related:address.add') })
      .click()
    await panel(page).getByText(t('related:address.badUrl')).waitFor()
    await panel(page)
      .getByRole('button', { name: t('related:down', { headline: 'Đường thủy' }) })
      .focus()
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Alt+ArrowDown')
    await expect
      .poll(async () =>
        (await items().allTextContents()).findIndex((text) => text.includes('Đường thủy')),
      )
      .toBe(2)
    await panel(page)
      .getByRole('button', { name: t('related:up', { headline: 'Tin B' }) })
      .click()
    await saved(page)
    expect(related().map((story) => teaserOf(story).headline)).toEqual([
      'Tin B',
      'Tin A',
      'Đường thủy',
    ])
  })

  test('say that the other story changed since, take the change over, and can have words of their own', async () => {
    await row('Đường thủy').click()
    await expect.poll(() => headline(page).textContent()).toBe('Đường thủy')
    await headline(page).click()
    await page.keyboard.press('End')
    await page.keyboard.insertText(' miền Tây')
    await saved(page)
    // What was changed last comes to the top.
    await list().getByRole('option').first().filter({ hasText: 'Đường thủy miền Tây' }).waitFor()
    await row('Bài chính').click()
    await expect.poll(() => headline(page).textContent()).toBe('Bài chính')
    const item = items().filter({ hasText: 'Đường thủy' })
    await item.getByText(t('related:changed')).waitFor()
    await item.getByRole('button', { name: t('related:takeOver') }).click()
    await items().filter({ hasText: 'Đường thủy miền Tây' }).waitFor()
    await expect.poll(() => item.getByText(t('related:changed')).count()).toBe(0)
    await item
      .getByRole('button', { name: t('related:edit', { headline: 'Đường thủy miền Tây' }) })
      .click()
    await item.getByLabel(t('related:address.headline')).fill('Chữ riêng')
    await items()
      .filter({ hasText: 'Chữ riêng' })
      .getByText(t('related:ownWords'), { exact: false })
      .first()
      .waitFor()
    await saved(page)
    expect(related()[2]).toMatchObject({
      picked: { headline: 'Đường thủy miền Tây' },
      override: { headline: 'Chữ riêng' },
    })
    await items()
      .last()
      .getByRole('button', { name: t('related:reset') })
      .first()
      .click()
    await saved(page)
    expect(teaserOf(related()[2]!).headline).toBe('Đường thủy miền Tây')
    expect(await damagesOf(library)).toEqual([])
  })
})

/** Takes something from the menu of a story, opened as by the mouse's other button. */
async function choose(text: string, item: string): Promise<void> {
  await row(text).first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: item }).click()
}

async function approveOpen(): Promise<void> {
  await moveOpen(page, 'approve')
  await list().getByRole('option').getByText(t('status.approved')).waitFor()
  await expect.poll(() => paper(page).getAttribute('contenteditable')).toBe('false')
}

async function rename(text: string | Locator, headline: string, warning?: string): Promise<void> {
  await (typeof text === 'string' ? row(text) : text).first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: t('library:menu.rename') }).click()
  const dialog = page.getByRole('dialog', { name: t('library:rename.title') })
  if (warning) await dialog.getByText(warning).waitFor()
  await dialog.getByLabel(t('library:rename.label')).fill(headline)
  await dialog.getByRole('button', { name: t('library:rename.save') }).click()
}

/** The row of the story that is open. */
async function openRow(): Promise<Locator> {
  const row = list().locator('[aria-current="true"]')
  await row.waitFor()
  return row
}
