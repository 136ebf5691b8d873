import { dropOnLibrary, importFiles } from '../importFiles.ts'
import { dialogBy, leaveDialog, type Screen, type Translate } from './screen.ts'

/** Settings, shortcuts, palette, photo library, import, and the repair of an encoding. */
export function dialogScreens(t: Translate): Screen[] {
  const settingsTab = (name: string, label: string, settled: 'textbox' | 'combobox'): Screen => ({
    name,
    async open(page) {
      await page.keyboard.press('Control+,')
      await page.getByRole('dialog').getByRole('tab', { name: label }).click()
      await page.getByRole('dialog').getByRole(settled).first().waitFor()
    },
    leave: leaveDialog,
  })
  return [
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
      leave: leaveDialog,
    },
    dialogBy('encoding repair', 'Control+Shift+L', (page) =>
      page.getByRole('dialog').getByRole('combobox'),
    ),
  ]
}
