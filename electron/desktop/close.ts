import { type BrowserWindow, dialog } from 'electron'
import type { i18n } from 'i18next'
import type { Emit } from '#shared/contract/contract.ts'

/** How long the interface may be silent before it counts as hanging, in milliseconds. */
const patience = 4_000
/** Asked to close this often without an answer, the user means it. */
const insistence = 3

/**
 * Keeps the window open until the interface says that everything is saved. An interface that hangs
 * or is asked again and again is not waited for without asking. Returns the interface's answer.
 */
export function closeAfterSaving(
  window: BrowserWindow,
  emit: Emit,
  t: () => i18n['t'],
): () => void {
  let asked = 0
  let watching = false
  const close = (): void => {
    if (!window.isDestroyed()) window.destroy()
  }
  const watch = async (): Promise<void> => {
    if (watching) return
    watching = true
    let hangs = true
    while (hangs && !window.isDestroyed()) {
      await delay(patience)
      hangs = !window.isDestroyed() && !(await answers(window))
      if (hangs && (await prefersToClose(window, t()))) close()
    }
    watching = false
  }
  window.on('close', (event) => {
    if (window.webContents.isCrashed()) return
    event.preventDefault()
    emit('closeRequested', {})
    asked += 1
    if (asked % insistence === 0)
      void prefersToClose(window, t()).then((prefers) => prefers && close())
    void watch()
  })
  return close
}

async function prefersToClose(window: BrowserWindow, t: i18n['t']): Promise<boolean> {
  if (window.isDestroyed()) return false
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t('desktop:stuck.title'),
    detail: t('desktop:stuck.detail'),
    buttons: [t('desktop:stuck.wait'), t('desktop:stuck.close')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}

/** True when the page still runs code, whatever it is busy asking the user. */
async function answers(window: BrowserWindow): Promise<boolean> {
  if (window.webContents.isCrashed()) return false
  const answer = window.webContents.executeJavaScript('true').then(
    () => true,
    () => false,
  )
  return Promise.race([answer, delay(patience).then(() => false)])
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
