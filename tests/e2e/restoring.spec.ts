import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../shared/article/article.ts'
import { makePhoto } from '../photos.ts'
import { moveOpen } from './behind.ts'
import { appInFolder } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import {
  attachPhotos,
  describePhoto,
  inspectorTab,
  main,
  notices,
  panel,
  saved,
  startStory,
  t,
} from './reporter.ts'
import { storedStories } from './stored.ts'

let page: Page

const { folder, library } = appInFolder('restoring', (app) => void (page = app.page))

const change = (text: string): Locator => panel(page).locator('li li').filter({ hasText: text })
const caption = (): Locator => main(page).locator('figcaption')

async function takeBack(text: string): Promise<void> {
  await change(text)
    .getByRole('button', { name: t('versions:takeBack') })
    .click()
  await notices(page)
    .getByText(/^Đã lấy lại như cũ: /)
    .last()
    .waitFor()
}

describe(`in the ${host} host, of an older version`, () => {
  test('one caption, one credit or one detail comes back, and the rest stays as it is', async () => {
    await startStory(page, 'Mùa nước nổi')
    const file = join(folder, 'ghe.jpg')
    writeFileSync(file, await makePhoto({ width: 600, height: 400 }))
    await attachPhotos(page, [file])
    const credit = {
      photographer: 'Lê An',
      source: 'Báo Sông',
      altText: 'Ghe chở lúa',
    }
    await describePhoto(page, { caption: 'Ghe chở lúa về bến.', ...credit })
    await inspectorTab(page, t('inspector:tabs.story')).click()
    const section = panel(page).getByLabel(t('inspector:section'))
    await section.fill('Kinh tế')
    await section.press('Tab')
    await saved(page)
    await moveOpen(page, 'handOver')

    await section.fill('Đời sống')
    await section.press('Tab')
    await caption().click()
    await page.keyboard.press('End')
    await page.keyboard.insertText(' Ảnh chụp sáng nay.')
    const photographer = main(page)
      .getByRole('group', { name: t('photos:fields') })
      .getByLabel(t('photos:photographer'))
    await photographer.fill('Lê Ân')
    await photographer.press('Tab')
    await inspectorTab(page, t('inspector:tabs.versions')).click()
    await panel(page)
      .getByRole('button', { name: t('versions:reasons.handover') })
      .click()
    await expect.poll(() => panel(page).locator('li li').count()).toBe(3)

    await takeBack('Ảnh chụp sáng nay')
    await expect.poll(() => caption().innerText()).not.toContain('Ảnh chụp sáng nay')
    expect(await caption().innerText()).toContain('Ghe chở lúa về bến.')
    await expect.poll(() => panel(page).locator('li li').count()).toBe(2)
    await takeBack('Kinh tế')
    await expect.poll(() => panel(page).locator('li li').count()).toBe(1)
    await saved(page)
    const [story] = storedStories(library)
    expect(story?.metadata.section).toBe('Kinh tế')
    expect(figuresOf(story!)[0]?.attrs).toMatchObject({
      ...credit,
      photographer: 'Lê Ân',
    })

    await takeBack('Lê Ân')
    await panel(page).getByText(t('versions:same')).waitFor()
  })
})
