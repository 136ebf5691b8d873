import { decode, encode } from '@msgpack/msgpack'
import type { Bridge } from '../../shared/contract/contract.ts'
import { fail, type Result, succeed } from '../../shared/contract/errors.ts'

type Listener = (payload: unknown) => void

/** A browser sends this much, in bytes, also after the page has gone. */
const outlivesPage = 60_000

/** The bridge of a page that the loopback server sent: calls by fetch, events by server-sent events. */
export function loopbackBridge(page: Window): Bridge {
  const listeners = new Map<string, Set<Listener>>()
  const tell = (name: string, payload: unknown): void => {
    listeners.get(name)?.forEach((listener) => listener(payload))
  }
  const waiting = { saves: 0 }
  hearEvents(tell)
  saveBeforeLeaving(page, tell, waiting)
  return {
    call: (name, input) =>
      name === 'host.openAddress' ? openAddress(page, input) : send(name, input, waiting),
    on(name, listener) {
      const interested = listeners.get(name) ?? new Set()
      listeners.set(name, interested)
      interested.add(listener)
      return () => interested.delete(listener)
    },
    photoAddress: '/photo/{id}/{rendition}',
    previewAddress: `/preview/${previewKey(page.document)}/{id}/index.html`,
  }
}

async function send(name: string, input: unknown, waiting: { saves: number }): Promise<unknown> {
  const body = encode(input, { ignoreUndefined: true })
  const keepalive = body.byteLength < outlivesPage
  const isAtRisk = name === 'articles.save' && !keepalive
  if (isAtRisk) waiting.saves += 1
  try {
    const response = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/msgpack', 'x-toa-soan': 'call' },
      body,
      keepalive,
    })
    if (!response.ok) return fail({ code: 'hostGone' })
    return decode(await response.arrayBuffer())
  } catch {
    return fail({ code: 'hostGone' })
  } finally {
    if (isAtRisk) waiting.saves -= 1
  }
}

/** After a break in the connection nobody knows what was missed, so every list is asked to look again. */
function hearEvents(tell: (name: string, payload: unknown) => void): void {
  const source = new EventSource('/events')
  let interrupted = false
  source.addEventListener('error', () => {
    interrupted = true
  })
  source.addEventListener('open', () => {
    if (interrupted) tell('articlesChanged', { articleIds: null })
    interrupted = false
  })
  source.addEventListener('message', (message: MessageEvent<string>) => {
    const { name, payload } = JSON.parse(message.data) as { name: string; payload: unknown }
    tell(name, payload)
  })
}

/** A tab is closed without a word: what is not saved goes out as it leaves, and a story too long for that is asked about. */
function saveBeforeLeaving(
  page: Window,
  tell: (name: string, payload: unknown) => void,
  waiting: { saves: number },
): void {
  page.addEventListener('beforeunload', (event) => {
    tell('closeRequested', {})
    if (waiting.saves > 0) event.preventDefault()
  })
  page.addEventListener('pagehide', () => tell('closeRequested', {}))
}

/** Opens the address in a tab that knows nothing of this one. */
function openAddress(page: Window, input: unknown): Promise<Result<object>> {
  const url = typeof input === 'object' && input !== null && 'url' in input ? String(input.url) : ''
  const scheme = /^(https?|mailto):/i.test(url)
  if (!scheme) return Promise.resolve(fail({ code: 'badCall', detail: 'host.openAddress' }))
  page.open(url, '_blank', 'noopener,noreferrer')
  return Promise.resolve(succeed({}))
}

function previewKey(document: Document): string {
  return document.querySelector<HTMLMetaElement>('meta[name="preview-key"]')?.content ?? ''
}
