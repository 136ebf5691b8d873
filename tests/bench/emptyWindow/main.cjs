// What starting Electron costs before any program of ours: one sandboxed window with an empty page.
const { app, BrowserWindow } = require('electron')

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } })
  return window.loadURL('data:text/html,<!doctype html><title>empty</title><p>empty')
})
