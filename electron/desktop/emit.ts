import type { BrowserWindow } from 'electron'
import type { Emit } from '#shared/contract/contract.ts'
import { checkedEmit } from '../newsroom/door.ts'
import { channel } from './addresses.ts'

/** Tells the interface; what nobody is there to hear is dropped. */
export function emitTo(window: BrowserWindow): Emit {
  return checkedEmit((name, payload) => {
    if (!window.isDestroyed()) window.webContents.send(channel, name, payload)
  })
}
