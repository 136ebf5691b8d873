import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { createTranslator, type InterfaceLanguage } from '#shared/locales/locales.ts'
import { ask } from './behind.ts'
import { type HandoffFiles, undecidedStory } from './handoffFiles.ts'
import { host } from './hosts/hosts.ts'
import { nothing, openFullStory, type Screen } from './screens/screen.ts'

let arrived = 0

/** The screens of handing over and receiving; dialogs that ask for a folder answer `folder`. */
export function handoffScreensIn(
  language: InterfaceLanguage,
  { files, folder }: { files: HandoffFiles; folder: string },
): Screen[] {
  const { t } = createTranslator(language)
  const dialog = (page: Page): Locator => page.getByRole('dialog')
  const inDialog = (page: Page, name: string): Locator =>
    dialog(page).getByRole('button', { name, exact: true })
  const leave = async (page: Page): Promise<void> => {
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
  }
  const receiving = (name: string, act: (page: Page) => Promise<void>): Screen => ({
    name,
    async open(page) {
      await page.keyboard.press('Control+Shift+O')
      await dialog(page).waitFor()
      await act(page)
    },
    leave,
  })
  const choose = (page: Page, file: string): Promise<void> =>
    dialog(page).locator('input[type=file]').setInputFiles(file)
  const preview = async (page: Page): Promise<void> => {
    await choose(page, files.package)
    await dialog(page)
      .getByRole('list', { name: t('handoff:receive.stories') })
      .waitFor()
  }
  const undecided = async (page: Page): Promise<void> => {
    await page.getByRole('option').filter({ hasText: undecidedStory }).click()
    await page.getByRole('button', { name: t('handoff:conflicts.decide'), exact: true }).waitFor()
  }
  return [
    {
      name: 'handing over',
      async open(page) {
        await page.keyboard.press('Control+Shift+H')
        await dialog(page).getByRole('listitem').waitFor()
      },
      leave,
    },
    receiving('choosing a package', nothing),
    receiving('a package that is refused', async (page) => {
      await choose(page, files.damaged)
      await dialog(page).getByRole('alert').waitFor()
    }),
    receiving('a wrong password', async (page) => {
      await choose(page, files.sealed)
      const field = dialog(page).getByLabel(t('handoff:receive.password'), { exact: true })
      await field.fill('không phải')
      await field.press('Enter')
      await dialog(page).getByText(t('handoff:receive.wrong')).waitFor()
    }),
    receiving('what a package holds', preview),
    receiving('what became of a package', async (page) => {
      await preview(page)
      // What both sides went on with is left, so that it is as new the next time.
      await dialog(page).getByRole('checkbox').first().uncheck()
      await inDialog(page, t('handoff:receive.start', { count: 1 })).click()
      await dialog(page)
        .getByRole('list', { name: t('handoff:receive.outcomes') })
        .waitFor()
    }),
    { name: 'a story with places to decide', open: undecided, leave: openFullStory },
    {
      name: 'places to decide',
      async open(page) {
        await undecided(page)
        await page.getByRole('button', { name: t('handoff:conflicts.decide'), exact: true }).click()
        await dialog(page)
          .getByRole('region', { name: t('handoff:conflicts.here') })
          .waitFor()
      },
      async leave(page) {
        await leave(page)
        await openFullStory(page)
      },
    },
    // A browser watches no folder.
    ...(host === 'desktop' ? arrivals() : []),
  ]

  function arrivals(): Screen[] {
    const lay = async (page: Page): Promise<void> => {
      copyFileSync(files.package, join(folder, `goi-${++arrived}.toasoan`))
      await ask(page, 'handoff.watch', {})
    }
    const putAway = async (page: Page): Promise<void> => {
      await ask(page, 'handoff.stopWatching', {})
      for (const { arrivalId } of (await ask(page, 'handoff.arrivals', {})).arrivals)
        await ask(page, 'handoff.dismissArrival', { arrivalId })
    }
    return [
      {
        name: 'a package in the watched folder',
        async open(page) {
          await lay(page)
          await page.getByRole('button', { name: t('handoff:receive.look'), exact: true }).waitFor()
        },
        leave: putAway,
      },
      {
        name: 'packages that wait',
        async open(page) {
          await lay(page)
          await lay(page)
          const waiting = t('handoff:receive.waiting', { count: 2 })
          await page.getByRole('contentinfo').getByRole('button', { name: waiting }).click()
          await dialog(page).getByRole('listitem').nth(1).waitFor()
        },
        async leave(page) {
          await leave(page)
          await putAway(page)
        },
      },
    ]
  }
}
