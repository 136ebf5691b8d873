import { leaveDialog, nothing, tab, type Screen, type Translate } from './screen.ts'

/** Photos with what is known of them and their crop, and the related stories. */
export function photoScreens(t: Translate): Screen[] {
  return [
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
      leave: leaveDialog,
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
      leave: leaveDialog,
    },
    tab('related', t('inspector:tabs.related')),
    {
      name: 'related by address',
      open: (page) =>
        page.getByRole('tabpanel').getByText(t('related:byAddress'), { exact: true }).click(),
      leave: nothing,
    },
  ]
}
