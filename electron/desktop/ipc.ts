import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Result } from '#shared/contract/errors.ts'
import { isInterface } from './security.ts'
import type { Emit } from '#shared/contract/contract.ts'
import { checkedEmit } from '../newsroom/door.ts'
import { channel } from './addresses.ts'

export type Answer = (name: string, input: unknown) => Promise<Result<unknown>>

/**
 * The one door between window and newsroom. A call counts only from the top frame of `window` while
 * it shows the interface; `answer` parses the rest.
 */
export function answerCalls(window: BrowserWindow, answer: Answer): void {
  ipcMain.handle(channel, (event, name: unknown, input: unknown) => {
    if (!isFromInterface(event, window) || typeof name !== 'string')
      throw new Error('a foreign frame called')
    return answer(name, input)
  })
}

function isFromInterface(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const { senderFrame } = event
  if (!senderFrame || window.isDestroyed()) return false
  return senderFrame === window.webContents.mainFrame && isInterface(senderFrame.url)
}

/** Tells the interface; what nobody is there to hear is dropped. */
export function emitTo(window: BrowserWindow): Emit {
  return checkedEmit((name, payload) => {
    if (!window.isDestroyed()) window.webContents.send(channel, name, payload)
  })
}
