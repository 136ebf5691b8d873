import { button, leaveDialog, tab, type Screen, type Translate } from './screen.ts'

/** Comments, a new one, and the dialog that signs a move of the status. */
export function commentScreens(t: Translate): Screen[] {
  return [
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
      leave: leaveDialog,
    },
  ]
}
