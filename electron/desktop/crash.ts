import { app, type BrowserWindow, dialog } from 'electron'
import type { i18n } from 'i18next'

/** A window whose page has died is offered again; what was saved is in the library. */
export function offerReloadAfterCrash(window: BrowserWindow, t: () => i18n['t']): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    console.error('the window broke down:', details.reason, details.exitCode)
    void askToReopen(window, t())
  })
}

async function askToReopen(window: BrowserWindow, t: i18n['t']): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: t('desktop:crash.title'),
    detail: t('desktop:crash.detail'),
    buttons: [t('desktop:crash.reopen'), t('desktop:crash.quit')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (response === 0) window.webContents.reload()
  else app.quit()
}
