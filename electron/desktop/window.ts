import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { smallestWindow, windowPlace, type WindowState } from './windowState.ts'

/** The paper's colours, so that the first frame is not white in the dark. */
const paper = { light: '#faf8f4', dark: '#1b1c1e' } as const

/** Opens the one window, empty; `load` fills it. */
export function openWindow(left: WindowState | null): BrowserWindow {
  const [main, ...others] = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()]
  const place = windowPlace(left, [main.workArea, ...others.map((display) => display.workArea)])
  const window = new BrowserWindow({
    x: place.x,
    y: place.y,
    width: place.width,
    height: place.height,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    backgroundColor: paperColour(),
    title: 'Tòa soạn',
    webPreferences: {
      preload: join(__dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      enableWebSQL: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  })
  if (place.maximized) window.maximize()
  const repaint = (): void => window.setBackgroundColor(paperColour())
  nativeTheme.on('updated', repaint)
  window.once('closed', () => nativeTheme.off('updated', repaint))
  return window
}

/** How the window is left, for the next start. */
export function windowStateOf(window: BrowserWindow): WindowState {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() }
}

function paperColour(): string {
  return nativeTheme.shouldUseDarkColors ? paper.dark : paper.light
}
