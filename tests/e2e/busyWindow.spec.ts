import type { CDPSession, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { workAs } from './behind.ts'
import { appInFolder } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import { handsOn } from './inputMethods.ts'
import { comment, headline, main, paper, select, startStory } from './reporter.ts'

let page: Page
let session: CDPSession
appInFolder('busy', async (app) => {
  page = app.page
  session = await page.context().newCDPSession(page)
})

describe(`in the ${host} host, while the window is busy`, () => {
  test('a key acts where the cursor was put just before it', async () => {
    await startStory(page, 'Sông Hậu')
    await page.keyboard.insertText('Một hai ba')
    await whileBusy(() => [...press('Home', 36), ...press('Enter', 13)])
    await expect.poll(blocks).toEqual(['Sông Hậu', '', '', 'Một hai ba'])
    await page.keyboard.press('Backspace')
    await expect.poll(blocks).toEqual(['Sông Hậu', '', 'Một hai ba'])
  })

  test('a tap puts the cursor where it is, also into words that are commented on', async () => {
    await workAs(page, 'Thanh Tùng')
    await startStory(page, 'Sông Mã')
    await page.keyboard.insertText('Một hai ba')
    await select(page, 'Shift+Home')
    await comment(page, 'Đếm gì?')
    await headline(page).click()
    await select(page, 'Home')
    await comment(page, 'Sông nào?')
    const words = main(page).locator('.story-comment', { hasText: 'Một hai ba' })
    const { x, y, width, height } = (await words.boundingBox())!
    await Promise.all(tap(x + width - 1, y + height / 2))
    await words.and(main(page).locator('.is-active')).waitFor()
    await page.keyboard.insertText(' bốn')
    await expect.poll(blocks).toEqual(['Sông Mã', '', 'Một hai ba bốn'])
  })

  test('a composition takes the place of what was selected just before it', async () => {
    await startStory(page, 'Sông Hậu mùa lũ')
    await page.keyboard.insertText('Một hai ba')
    await headline(page).click()
    await page.keyboard.press('Home')
    for (let count = 0; count < 'Sông '.length; count++) await page.keyboard.press('ArrowRight')
    const hands = await handsOn(page)
    await whileBusy(() => [...press('End', 35, shift), hands.compose('Tiền')])
    await expect.poll(blocks).toEqual(['Sông Tiền', '', 'Một hai ba'])
  })
})

const shift = 8

/**
 * What is sent meanwhile reaches the page all at once, as when the user types on while the machine
 * hangs.
 */
async function whileBusy(input: () => Promise<unknown>[]): Promise<void> {
  const busy = page.evaluate(() => {
    const end = performance.now() + 500
    while (performance.now() < end);
  })
  await Promise.all([busy, ...input()])
}

const press = (key: string, windowsVirtualKeyCode: number, modifiers = 0): Promise<unknown>[] =>
  (['rawKeyDown', 'keyUp'] as const).map((type) =>
    session.send('Input.dispatchKeyEvent', {
      type,
      key,
      code: key,
      windowsVirtualKeyCode,
      modifiers,
    }),
  )

const tap = (x: number, y: number): Promise<unknown>[] =>
  (['mousePressed', 'mouseReleased'] as const).map((type) =>
    session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 }),
  )

const blocks = (): Promise<string[]> =>
  paper(page).evaluate((dom) => [...dom.children].map((block) => block.textContent ?? ''))
