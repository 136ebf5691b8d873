import { app, type BrowserWindow, Menu, nativeTheme } from 'electron'
import type { i18n } from 'i18next'
import type { Emit } from '#shared/contract/contract.ts'
import type { Settings } from '#shared/contract/library.ts'
import { createTranslator, interfaceLanguage } from '#shared/locales/locales.ts'
import { answerCall } from '../newsroom/door.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { closeAfterSaving } from './close.ts'
import { offerReloadAfterCrash } from './crash.ts'
import { desktopHost } from './dialogs.ts'
import type { Deferred } from './deferred.ts'
import { type Answer, emitTo } from './ipc.ts'
import type { Memory } from './memory.ts'
import { menuTemplate } from './menu.ts'
import { openLibraryAtStart } from './startLibrary.ts'

interface Parts {
  window: BrowserWindow
  memory: Memory
  /** The library's. */
  folder: string
  /** False where the command line named the folder for this once. */
  remembersFolder: boolean
  /** What the window's pictures and calls have been waiting for since it began to load. */
  opening: Deferred<Newsroom>
  answering: Deferred<Answer>
}

/**
 * Opens the library behind a window that is already loading, and returns the window from it until
 * it closes.
 */
export async function serveNewsroom(parts: Parts): Promise<void> {
  const { window, memory, folder, remembersFolder, opening, answering } = parts
  let translator = translatorFor(memory)
  const t = (): i18n['t'] => translator.t
  const emit = emitTo(window)
  const close = closeAfterSaving(window, emit, t)
  offerReloadAfterCrash(window, t)
  const showMenu = (): void => installMenu(t(), emit)

  answering.resolve(async (name, input) => {
    // Also a window that never got a library can be closed.
    if (name === 'host.readyToClose') close()
    return answerCall((await opening.promise).handlers, name, input)
  })

  const followSettings = async (newsroom: Newsroom): Promise<void> => {
    const settings = await newsroom.handlers['settings.get']({})
    if (!settings.ok) return
    remember(memory, settings.value)
    nativeTheme.themeSource = settings.value.theme
    translator = translatorFor(memory)
    showMenu()
  }
  const emitAndFollow: Emit = (name, payload) => {
    emit(name, payload)
    if (name === 'settingsChanged') void opening.promise.then(followSettings)
  }

  showMenu()
  const host = desktopHost({ window, emit: emitAndFollow, t, readyToClose: close })
  const opened = await openLibraryAtStart({ folder, window, host, t: t() })
  if (opened === null) {
    window.destroy()
    return
  }
  app.on('will-quit', () => opened.newsroom.close())
  if (remembersFolder) memory.libraryFolder = opened.folder
  opening.resolve(opened.newsroom)
  await followSettings(opened.newsroom)
}

function translatorFor(memory: Memory): i18n {
  return createTranslator(interfaceLanguage(memory.language, app.getLocale()))
}

function remember(memory: Memory, settings: Settings): void {
  memory.theme = settings.theme
  memory.language = settings.language
}

function installMenu(t: i18n['t'], emit: Emit): void {
  const template = menuTemplate({
    t,
    platform: process.platform,
    forDevelopers: !app.isPackaged,
    send: (command) => emit('command', { command }),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
