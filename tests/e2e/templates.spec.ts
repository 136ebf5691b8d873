import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import '#renderer/newsroom/newsroom.ts'
import type { Settings } from '#shared/contract/library.ts'
import { fullStory, makeDemoLibrary } from './demoLibrary.ts'
import type { RunningApp } from './hosts/app.ts'
import { appInFolder } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import { notices, t } from './reporter.ts'
import { openFullStory } from './screens/screen.ts'

let app: RunningApp
let page: Page
appInFolder(
  'templates',
  (opened) => {
    app = opened
    page = app.page
  },
  makeDemoLibrary,
)

const dialog = (): Locator => page.getByRole('dialog')
const button = (name: string): Locator => dialog().getByRole('button', { name, exact: true })

async function storedSettings(): Promise<Settings> {
  const answer = (await page.evaluate(() => window.newsroom.call('settings.get', {}))) as {
    value: Settings
  }
  return answer.value
}

test(`in the ${host} host the desk writes a template, sees its fault, tries it on the open story and deletes it`, async () => {
  await openFullStory(page)
  await page.keyboard.press('Control+,')
  await dialog()
    .getByRole('tab', { name: t('settings:publishing') })
    .click()
  await button(t('settings:addTemplate')).click()
  const text = dialog().getByRole('textbox', { name: t('settings:templateText') })
  await dialog()
    .getByRole('textbox', { name: t('settings:templateName') })
    .fill('Bản tin sáng')
  await text.fill('<h1>{{ headline }}</h1>\n<p>{{ byline | shout }}</p>')
  await button(t('save')).click()
  await dialog().getByRole('alert').getByText('Mẫu "Bản tin sáng" sai ở dòng 2, cột 4').waitFor()
  await expect
    .poll(() =>
      text.evaluate((area: HTMLTextAreaElement) =>
        area.value.slice(area.selectionStart, area.selectionEnd),
      ),
    )
    .toBe('{{ byline | shout }}</p>')
  expect((await storedSettings()).templates).toEqual([])

  const good = '<h1>{{ headline }}</h1>\n<p>{{ byline }}</p>'
  await text.fill(good)
  await button(t('settings:tryTemplate')).click()
  const made = dialog().getByRole('textbox', { name: t('settings:templateMade') })
  await expect.poll(() => made.inputValue()).toContain(`<h1>${fullStory}</h1>`)
  await button(t('save')).click()
  await dialog().getByRole('listitem').filter({ hasText: 'Bản tin sáng' }).waitFor()
  expect((await storedSettings()).templates).toEqual([
    { name: 'Bản tin sáng', fileType: 'html', text: good },
  ])

  await button(t('settings:deleteTemplate', { name: 'Bản tin sáng' })).click()
  await expect.poll(async () => (await storedSettings()).templates).toEqual([])
  await notices(page)
    .getByRole('button', { name: t('undo') })
    .click()
  await expect.poll(async () => (await storedSettings()).templates.length).toBe(1)
})

test(`in the ${host} host the base address is completed, and refused where it is none`, async () => {
  const address = dialog().getByRole('textbox', { name: t('settings:baseAddress') })
  await address.fill('vidu.vn/tin/?trang=1')
  await address.press('Enter')
  await dialog().getByText(t('settings:baseAddressWrong')).waitFor()
  expect((await storedSettings()).baseAddress).toBe('')
  await address.fill('vidu.vn/tin/')
  await address.press('Enter')
  await expect.poll(async () => (await storedSettings()).baseAddress).toBe('https://vidu.vn/tin/')
  await expect.poll(() => address.inputValue()).toBe('https://vidu.vn/tin/')
  expect(app.consoleLines).toEqual([])
})
