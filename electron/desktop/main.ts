import { join } from 'node:path'
import { app, BrowserWindow, ipcMain } from 'electron'
import { channel, interfaceAddress } from './addresses.ts'
import { registerSchemes, serveInterface } from './protocols.ts'

// The product's name has letters that a header may not hold, and it is in the user agent by default.
app.userAgentFallback = 'toa-soan'
registerSchemes()
void app.whenReady().then(async () => {
  serveInterface(join(app.getAppPath(), 'out/renderer'))
  ipcMain.handle(channel, () => ({ ok: false, error: { code: 'badCall', detail: 'no newsroom yet' } }))
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { preload: join(__dirname, '../preload/preload.cjs'), sandbox: true, spellcheck: false },
  })
  await window.loadURL(process.env['ELECTRON_RENDERER_URL'] ?? interfaceAddress)
})
