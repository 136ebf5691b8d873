import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { app, type BrowserWindow, nativeTheme, session } from 'electron'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { defaultLibraryFolder } from '../newsroom/host/place.ts'
import { interfaceAddress } from './addresses.ts'
import { deferred } from './deferred.ts'
import { type Answer, answerCalls } from './ipc.ts'
import { followOpenedPackages, noteOpenedPackages } from './openedPackages.ts'
import { type Memory, readMemory, writeMemory } from './memory.ts'
import { registerSchemes, serveInterface, serveLibrary } from './protocols.ts'
import { developmentOrigin, guardContents, guardSession, silenceChromium } from './security.ts'
import { readSwitches } from './switches.ts'
import { openWindow, windowStateOf } from './window.ts'

// The product's name is in the user agent, and a header may not hold its letters.
app.userAgentFallback = app.userAgentFallback.replace(/[^\x20-\x7e]+/g, '')
const switches = readSwitches(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd())
app.setPath('userData', switches.userData ?? join(app.getPath('appData'), 'toa-soan'))
silenceChromium()
registerSchemes()
noteOpenedPackages()

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

/** Milliseconds for which a page is waited that does not come. */
const patience = 500

/**
 * The window first: its page starts in a process of its own while the library opens in this one.
 */
async function start(): Promise<void> {
  const memoryPath = join(app.getPath('userData'), 'desktop.json')
  const memory = readMemory(memoryPath)
  nativeTheme.themeSource = memory.theme
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  guardSession(session.defaultSession)
  const interfaceArrived = new Promise<void>((resolve) => {
    serveInterface(join(app.getAppPath(), 'out/renderer'), session.defaultSession, resolve)
  })
  // A page can reach only what was there when it began to load, so both wait for the library in its
  // place.
  const opening = deferred<Newsroom>()
  const answering = deferred<Answer>()
  serveLibrary(opening.promise)
  const { window, show } = openWindow(memory.window)
  answerCalls(window, async (name, input) => (await answering.promise)(name, input))
  rememberWindow(window, memory, memoryPath)
  focusOnSecondStart(window)
  followOpenedPackages(switches.packages, opening.promise)
  void window.loadURL(developmentOrigin ?? interfaceAddress)
  app.on('window-all-closed', () => app.quit())

  // Loading the newsroom's code stops this process for a while, and with it every file that is
  // still on its way.
  await Promise.race([interfaceArrived, delay(patience)])
  if (window.isDestroyed()) return
  show()
  const folder = switches.library ?? memory.libraryFolder ?? defaultLibraryFolder()
  const { serveNewsroom } = await import('./serveNewsroom.ts')
  const remembersFolder = switches.library === null
  await serveNewsroom({ window, memory, folder, remembersFolder, opening, answering })
}

/**
 * The object is shared: whoever changes the memory changes what is written when the window closes.
 */
function rememberWindow(window: BrowserWindow, memory: Memory, path: string): void {
  let left = windowStateOf(window)
  const note = (): void => {
    left = windowStateOf(window)
  }
  window
    .on('resized', note)
    .on('moved', note)
    .on('maximize', note)
    .on('unmaximize', note)
    .on('close', note)
  window.on('closed', () => writeMemory(path, { ...memory, window: left }))
}

function focusOnSecondStart(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
}
