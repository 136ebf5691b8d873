import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { smallestWindow, windowPlace, type WindowState } from './windowState.ts'

/** The paper's colours, so that the first frame is not white in the dark. */
const paper = { light: '#faf8f4', dark: '#1b1c1e' } as const

/**
 * Makes the one window, empty and not yet to be seen: a page that is to be drawn waits for
 * Chromium's GPU process before it loads, one that is hidden loads meanwhile.
 */
export function openWindow(left: WindowState | null): { window: BrowserWindow; show: () => void } {
  const [main, ...others] = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()]
  const place = windowPlace(left, [main.workArea, ...others.map((display) => display.workArea)])
  const window = new BrowserWindow({
    x: place.x,
    y: place.y,
    width: place.width,
    height: place.height,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    paintWhenInitiallyHidden: false,
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
  const repaint = (): void => window.setBackgroundColor(paperColour())
  nativeTheme.on('updated', repaint)
  window.once('closed', () => nativeTheme.off('updated', repaint))
  return { window, show: () => (place.maximized ? window.maximize() : window.show()) }
}

/** How the window is left, for the next start. */
export function windowStateOf(window: BrowserWindow): WindowState {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() }
}

function paperColour(): string {
  return nativeTheme.shouldUseDarkColors ? paper.dark : paper.light
}
