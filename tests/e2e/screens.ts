import { styleCheckIds } from '#shared/checks/style/checkIds.ts'
import type { Locator, Page } from 'playwright-core'
import { createTranslator, type InterfaceLanguage } from '#shared/locales/locales.ts'
import { ask, openStoryId } from './behind.ts'
import { fullStory } from './demoLibrary.ts'
import { reviewedStory } from './reviewedStory.ts'
import { dropOnLibrary, importFiles } from './importFiles.ts'

/**
 * A screen of the app in a demo library: how the user gets there from the open full story, and
 * back.
 */
export interface Screen {
  name: string
  open(page: Page): Promise<void>
  leave(page: Page): Promise<void>
}

const escape = (page: Page): Promise<void> => page.keyboard.press('Escape')
const nothing = (): Promise<void> => Promise.resolve()
const shown = (locator: Locator): Promise<boolean> =>
  locator.waitFor({ timeout: 3_000 }).then(
    () => true,
    () => false,
  )

/** Opens the story that has everything, from the list. */
export function openFullStory(page: Page): Promise<void> {
  return openStory(page, fullStory)
}

async function openStory(page: Page, headline: string): Promise<void> {
  await page.getByRole('option').filter({ hasText: headline }).click()
  await page.locator('main h1', { hasText: headline }).waitFor()
}

/**
 * Every screen, pane, menu and dialog, in an order in which each can be reached from the one
 * before.
 */
export function screensIn(language: InterfaceLanguage): Screen[] {
  const { t } = createTranslator(language)
  const button = (page: Page, name: string): Locator =>
    page.getByRole('button', { name, exact: true })
  const inDialog = (page: Page, name: string): Locator =>
    page.getByRole('dialog').getByRole('button', { name, exact: true })
  const dialogBy = (name: string, keys: string, settled?: (page: Page) => Locator): Screen => ({
    name,
    async open(page) {
      await page.keyboard.press(keys)
      await page.getByRole('dialog').waitFor()
      await settled?.(page).first().waitFor()
    },
    leave: async (page) => {
      await escape(page)
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    },
  })
  const settingsTab = (name: string, label: string, settled: 'textbox' | 'combobox'): Screen => ({
    ...dialogBy(name, 'Control+,'),
    async open(page) {
      await page.keyboard.press('Control+,')
      await page.getByRole('dialog').getByRole('tab', { name: label }).click()
      await page.getByRole('dialog').getByRole(settled).first().waitFor()
    },
  })
  const exportScreen = (
    name: string,
    settled: (page: Page) => Locator,
    act: (page: Page) => Promise<void> = nothing,
  ): Screen => ({
    ...dialogBy(name, 'Control+e'),
    async open(page) {
      await page.keyboard.press('Control+e')
      await inDialog(page, t('publishing:export.start')).waitFor()
      await act(page)
      await settled(page).first().waitFor()
    },
    async leave(page) {
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('close'), exact: true })
        .first()
        .click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    },
  })
  const tab = (name: string, label: string): Screen => ({
    name,
    open: (page) => page.getByRole('tab', { name: label }).click(),
    leave: nothing,
  })
  /**
   * The story that went from hand to hand, with a tab beside it; after it comes the full story
   * again.
   */
  const reviewed = (
    name: string,
    tabName: 'comments' | 'versions',
    act: (panel: Locator, page: Page) => Promise<void>,
  ): Screen => ({
    name,
    async open(page) {
      await openStory(page, reviewedStory)
      await page.getByRole('tab', { name: t(`inspector:tabs.${tabName}`) }).click()
      await act(page.getByRole('tabpanel'), page)
    },
    leave: openFullStory,
  })
  const merged = (panel: Locator): Locator =>
    panel.locator('button[aria-expanded]').filter({ hasText: t('versions:reasons.merge') })
  return [
    { name: 'story', open: nothing, leave: nothing },
    {
      name: 'figure',
      open: (page) => page.locator('main figure img').first().click(),
      leave: escape,
    },
    {
      name: 'selection',
      async open(page) {
        await page
          .locator('main p')
          .nth(1)
          .dblclick({ position: { x: 30, y: 10 } })
        await page.getByRole('toolbar', { name: t('editor:selection') }).waitFor()
      },
      leave: escape,
    },
    {
      name: 'find',
      async open(page) {
        await page.keyboard.press('Control+h')
        await page.getByRole('search', { name: t('editor:find.label') }).waitFor()
        await page.keyboard.type('cho')
      },
      leave: escape,
    },
    tab('comments', t('inspector:tabs.comments')),
    {
      name: 'comment being written',
      async open(page) {
        await button(page, t('comments:onStory')).click()
        await page.getByRole('textbox', { name: t('comments:write') }).waitFor()
      },
      leave: (page) =>
        page
          .getByRole('tabpanel')
          .getByRole('button', { name: t('cancel') })
          .click(),
    },
    {
      name: 'approval',
      async open(page) {
        await page.locator('main button[data-status]').click()
        await page.getByRole('menuitem', { name: t('workflow:moves.approve'), exact: true }).click()
        await page.getByRole('dialog').waitFor()
      },
      leave: async (page) => {
        await escape(page)
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      },
    },
    tab('photos', t('inspector:tabs.photos')),
    {
      name: 'words of the file',
      open: (page) => page.getByRole('tabpanel').locator('summary').first().click(),
      leave: nothing,
    },
    {
      name: 'photo information',
      open: async (page) => {
        await page
          .getByRole('tabpanel')
          .getByRole('button', { name: t('photoInfo:open') })
          .first()
          .click()
        await page.getByRole('dialog').waitFor()
      },
      leave: async (page) => {
        await escape(page)
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      },
    },
    {
      name: 'crop',
      async open(page) {
        await page.getByRole('button', { name: t('photos:list.cropOf', { place: 1 }) }).click()
        await page
          .getByRole('dialog')
          .getByRole('button', { name: t('photos:crop.area') })
          .waitFor()
      },
      leave: async (page) => {
        await escape(page)
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      },
    },
    tab('related', t('inspector:tabs.related')),
    {
      name: 'related by address',
      open: (page) =>
        page.getByRole('tabpanel').getByText(t('related:byAddress'), { exact: true }).click(),
      leave: nothing,
    },
    {
      name: 'versions',
      async open(page) {
        await page.getByRole('tab', { name: t('inspector:tabs.versions') }).click()
        const newest = page.getByRole('tabpanel').locator('button[aria-expanded]').first()
        await newest.waitFor()
        if ((await newest.getAttribute('aria-expanded')) === 'false') await newest.click()
      },
      leave: nothing,
    },
    {
      name: 'a version read as a whole',
      async open(page) {
        await page
          .getByRole('tabpanel')
          .getByRole('button', { name: t('versions:read') })
          .click()
        await page.getByRole('dialog').getByRole('document').waitFor()
      },
      async leave(page) {
        await escape(page)
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      },
    },
    {
      name: 'changes',
      async open(page) {
        const articleId = await openStoryId(page)
        await ask(page, 'versions.name', { articleId, versionId: null, name: 'Bản so sánh' })
        await page.locator('main h1').click()
        await page.keyboard.press('End')
        await page.keyboard.insertText(' năm nay')
        await page.keyboard.press('Control+Shift+D')
        await page.locator('main ins').first().waitFor()
        await page.keyboard.press('Control+]')
        await button(page, t('changes:list')).click()
        await page.getByRole('list', { name: t('changes:list') }).waitFor()
      },
      async leave(page) {
        if (await button(page, t('changes:close')).isVisible())
          await button(page, t('changes:close')).click()
        await page.locator('main h1').click()
        await page.keyboard.press('Control+z')
      },
    },
    {
      name: 'findings',
      async open(page) {
        await page.evaluate(() =>
          window.newsroom.call('settings.change', { leadPhotoWidth: 5_000 }),
        )
        await page.getByRole('tab', { name: t('inspector:tabs.findings') }).click()
        await page.getByRole('tabpanel').getByRole('list').first().waitFor()
      },
      leave: (page) =>
        page
          .evaluate(() => window.newsroom.call('settings.change', { leadPhotoWidth: 1_200 }))
          .then(nothing),
    },
    {
      name: 'findings of the house’s style',
      async open(page) {
        await page.evaluate(() => window.newsroom.call('style.change', { tone: 'new' }))
        await page
          .getByRole('tabpanel')
          .getByRole('group', { name: t('checks:rules.styleTone') })
          .waitFor()
      },
      leave: (page) =>
        page.evaluate(() => window.newsroom.call('style.change', { tone: 'old' })).then(nothing),
    },
    {
      name: 'a finding in the text',
      async open(page) {
        await page.evaluate(() => window.newsroom.call('style.change', { tone: 'new' }))
        await page.locator('main .story-finding').first().waitFor()
        await page.locator('main h1').click()
        await page.keyboard.press('Control+]')
        await page.getByRole('dialog', { name: t('checks:inText.label') }).waitFor()
      },
      async leave(page) {
        await escape(page)
        await page.evaluate(() => window.newsroom.call('style.change', { tone: 'old' }))
        await page.locator('main .story-finding').first().waitFor({ state: 'detached' })
      },
    },
    {
      name: 'nothing found by the checks',
      async open(page) {
        const off = Object.fromEntries(styleCheckIds.map((id) => [id, 'off' as const]))
        await page.evaluate((checks) => window.newsroom.call('settings.change', { checks }), off)
        await page.getByText(t('checks:none')).waitFor()
      },
      leave: (page) =>
        page.evaluate(() => window.newsroom.call('settings.change', { checks: {} })).then(nothing),
    },
    tab('metadata', t('inspector:tabs.story')),
    {
      name: 'preview',
      async open(page) {
        await page.keyboard.press('Control+Shift+E')
        await page.frameLocator('iframe').locator('h1').waitFor()
      },
      leave: (page) => page.keyboard.press('Control+Shift+E'),
    },
    exportScreen('export', (page) => inDialog(page, t('publishing:export.start'))),
    exportScreen(
      'preset',
      (page) => page.getByRole('textbox', { name: t('publishing:preset.name') }),
      async (page) => inDialog(page, t('publishing:preset.create')).click(),
    ),
    exportScreen(
      'export outcome',
      (page) => page.getByRole('list', { name: t('publishing:export.outcomes') }),
      async (page) => inDialog(page, t('publishing:export.start')).click(),
    ),
    exportScreen(
      'export history',
      (page) => page.getByRole('group').filter({ has: page.getByRole('listitem') }),
      async (page) => page.getByText(t('publishing:export.history')).click(),
    ),
    dialogBy('settings', 'Control+,', (page) =>
      page.getByRole('dialog').getByText(t('settings:place')),
    ),
    settingsTab('settings of publishing', t('settings:publishing'), 'textbox'),
    settingsTab('settings of the checks', t('checks:settings.tab'), 'combobox'),
    settingsTab('settings of the house’s style', t('checks:style.tab'), 'combobox'),
    dialogBy('shortcuts', 'Control+/'),
    dialogBy('palette', 'Control+k'),
    dialogBy('photo library', 'Control+Shift+G', (page) =>
      page.getByRole('dialog').getByRole('option'),
    ),
    dialogBy('import', 'Control+o'),
    {
      name: 'import preview',
      async open(page) {
        await dropOnLibrary(page, await importFiles())
        await page.getByRole('list', { name: t('importing:stories') }).waitFor()
      },
      leave: async (page) => {
        await escape(page)
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      },
    },
    dialogBy('encoding repair', 'Control+Shift+L', (page) =>
      page.getByRole('dialog').getByRole('combobox'),
    ),
    {
      name: 'search hits',
      open: async (page) => {
        await page.getByRole('textbox', { name: t('library:search') }).fill('duong')
        await page.locator('mark').first().waitFor()
      },
      leave: (page) => page.getByRole('textbox', { name: t('library:search') }).fill(''),
    },
    {
      name: 'filters',
      open: (page) => button(page, t('library:filters')).click(),
      leave: (page) => button(page, t('library:filters')).click(),
    },
    {
      name: 'nothing found',
      open: async (page) => {
        await page.getByRole('textbox', { name: t('library:search') }).fill('zzzz')
        await page.getByText(t('library:empty.hits')).waitFor()
      },
      leave: (page) => page.getByRole('textbox', { name: t('library:search') }).fill(''),
    },
    {
      name: 'story menu',
      async open(page) {
        // A list that is read anew takes the menu of an old row with it.
        const row = page.getByRole('option').filter({ hasText: fullStory })
        await row.click({ button: 'right' })
        const menu = page.getByRole('menu')
        if (!(await shown(menu))) await row.click({ button: 'right' })
        await menu.waitFor()
      },
      leave: escape,
    },
    reviewed('returned, with a comment that is done', 'comments', async (panel, page) => {
      await page.getByRole('region', { name: t('workflow:bar.label') }).waitFor()
      await panel.getByRole('button', { name: t('comments:showResolved', { count: 1 }) }).click()
      await panel.getByText('Rồi, họ xác nhận.').waitFor()
    }),
    reviewed('two versions apart', 'versions', async (panel) => {
      await merged(panel).waitFor()
      if ((await merged(panel).getAttribute('aria-expanded')) === 'false')
        await merged(panel).click()
      const other = panel.getByRole('combobox', { name: t('versions:compareWith') })
      const named = other.locator('option', { hasText: 'Bản gửi trưởng ban' })
      await other.selectOption((await named.getAttribute('value')) ?? '')
      await panel.locator('ins').first().waitFor()
    }),
    {
      name: 'trash',
      open: (page) => page.getByRole('navigation').getByRole('button').last().click(),
      leave: (page) => page.getByRole('navigation').getByRole('button').nth(3).click(),
    },
  ]
}
