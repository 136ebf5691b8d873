import { hostname } from 'node:os'
import { type BrowserWindow, dialog } from 'electron'
import type { i18n } from 'i18next'
import type { Failure } from '#shared/contract/errors.ts'
import { failureSentence } from '#shared/locales/locales.ts'
import type { Host } from '../newsroom/host/host.ts'
import { type Newsroom, openNewsroom } from '../newsroom/newsroom.ts'

/**
 * Opens the library in `folder`. Where that fails the user reads why and tries again, opens another
 * folder, or gives up: then the answer is null.
 */
export async function openLibraryAtStart(parts: {
  folder: string
  window: BrowserWindow
  host: Host
  t: i18n['t']
}): Promise<{ newsroom: Newsroom; folder: string } | null> {
  const { window, host, t } = parts
  const holder = t('desktop:holder', { machine: hostname() })
  let folder = parts.folder
  for (;;) {
    const opened = openNewsroom(folder, { mode: 'write', holder, host })
    if (opened.ok) return { newsroom: opened.value, folder }
    const choice = await askWhatNow(window, t, folder, opened.error)
    if (choice === 'quit') return null
    if (choice === 'other') folder = (await chooseLibrary(window, t)) ?? folder
  }
}

async function askWhatNow(
  window: BrowserWindow,
  t: i18n['t'],
  folder: string,
  failure: Failure,
): Promise<'again' | 'other' | 'quit'> {
  const choices = ['again', 'other', 'quit'] as const
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: t('desktop:start.title'),
    detail: `${failureSentence(t, failure)}\n\n${t('desktop:start.place', { place: folder })}`,
    buttons: choices.map((choice) => t(`desktop:start.${choice}`)),
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  })
  return choices[response] ?? 'quit'
}

async function chooseLibrary(window: BrowserWindow, t: i18n['t']): Promise<string | undefined> {
  const chosen = await dialog.showOpenDialog(window, {
    title: t('desktop:start.chooseFolder'),
    buttonLabel: t('desktop:start.openFolder'),
    properties: ['openDirectory', 'createDirectory'],
  })
  return chosen.filePaths[0]
}
