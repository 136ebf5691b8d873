import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '#shared/contract/contract.ts'
import { channel } from './addresses.ts'

type Listener = (payload: unknown) => void

const listeners = new Map<string, Set<Listener>>()

ipcRenderer.on(channel, (_event, name: string, payload: unknown) => {
  const interested = listeners.get(name)
  // An interface that never came up, or that broke down, has nothing left to save.
  if (name === 'closeRequested' && !interested?.size) {
    void ipcRenderer.invoke(channel, 'host.readyToClose', {})
    return
  }
  interested?.forEach((listener) => listener(payload))
})

function on(name: string, listener: Listener): () => void {
  const interested = listeners.get(name) ?? new Set()
  listeners.set(name, interested)
  interested.add(listener)
  return () => interested.delete(listener)
}

const bridge = {
  call: (name: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(channel, name, input),
  on,
  photoAddress: 'photo://library/{id}/{rendition}',
  previewAddress: 'preview://{id}/index.html',
} satisfies Bridge

contextBridge.exposeInMainWorld('newsroom', bridge)
