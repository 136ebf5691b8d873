import { app, type Session, type WebContents } from 'electron'
import { interfaceOrigin } from './addresses.ts'

/** The interface as Vite serves it while it is being developed; never in a packaged app. */
export const developmentOrigin: string | null =
  !app.isPackaged && process.env['ELECTRON_RENDERER_URL']
    ? new URL(process.env['ELECTRON_RENDERER_URL']).origin
    : null

/** What Chromium would ask the network for by itself. Must run before the app is ready. */
export function silenceChromium(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-breakpad',
    'disable-sync',
    'no-pings',
    'no-proxy-server',
    'no-default-browser-check',
  ]) {
    app.commandLine.appendSwitch(name)
  }
  app.commandLine.appendSwitch(
    'disable-features',
    'OptimizationHints,MediaRouter,Translate,AutofillServerCommunication',
  )
}

/** Nothing leaves the machine, nothing is permitted, no spelling dictionary is fetched. */
export function guardSession(session: Session): void {
  session.setSpellCheckerEnabled(false)
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event, item) => {
    // A story that cannot be saved is handed to the user as a file that the page made itself;
    // Electron asks where it goes.
    if (!item.getURL().startsWith(`blob:${interfaceOrigin}/`)) event.preventDefault()
  })
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOurs(request.url) }))
}

/**
 * A page stays where it is: no navigation, no window, no guest. Previews may load into their frame.
 */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (event, url) => {
    if (!isReload(contents, url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !event.url.startsWith('preview://')) event.preventDefault()
  })
}

/** The page asking for itself, which Vite does after a change. */
function isReload(contents: WebContents, url: string): boolean {
  return url === contents.getURL() && isInterface(url)
}

/** True for an address of the interface's own origin. */
export function isInterface(url: string): boolean {
  const origin = originOf(url)
  return origin === interfaceOrigin || (developmentOrigin !== null && origin === developmentOrigin)
}

function isOurs(url: string): boolean {
  if (/^(app|photo|preview|blob|data|devtools|chrome-extension):/.test(url)) return true
  return developmentOrigin !== null && originOf(url.replace(/^ws/, 'http')) === developmentOrigin
}

/** `URL.origin` is "null" for schemes that are ours alone. */
function originOf(url: string): string | null {
  try {
    const { protocol, host } = new URL(url)
    return `${protocol}//${host}`
  } catch {
    return null
  }
}
