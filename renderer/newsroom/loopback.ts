import { decode, encode } from '@msgpack/msgpack'
import type { Bridge } from '#shared/contract/contract.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'

type Listener = (payload: unknown) => void

/**
 * A browser sends this much, in bytes and of all that is under way, also after the page has gone.
 */
const outlivesPage = 60_000

/**
 * The bridge of a page that the loopback server sent: calls by fetch, events by server-sent events.
 */
export function loopbackBridge(page: Window): Bridge {
  const listeners = new Map<string, Set<Listener>>()
  const tell = (name: string, payload: unknown): void => {
    listeners.get(name)?.forEach((listener) => listener(payload))
  }
  followEvents(tell)
  const isLeaving = watchLeaving(page)
  return {
    call: (name, input) =>
      name === 'host.openAddress' ? openAddress(page, input) : send(name, input, isLeaving()),
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

async function send(name: string, input: unknown, isLeaving: boolean): Promise<unknown> {
  const body = encode(input, { ignoreUndefined: true })
  try {
    const response = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/msgpack', 'x-toa-soan': 'call' },
      body,
      keepalive: isLeaving && body.byteLength < outlivesPage,
    })
    if (!response.ok) return fail({ code: 'hostGone' })
    return decode(await response.arrayBuffer())
  } catch {
    return fail({ code: 'hostGone' })
  }
}

/** True from the moment in which the page may be gone before an answer comes. */
function watchLeaving(page: Window): () => boolean {
  let hidden = false
  page.addEventListener('pagehide', () => {
    hidden = true
  })
  page.addEventListener('pageshow', () => {
    hidden = false
  })
  return () => hidden || page.document.visibilityState === 'hidden'
}

/**
 * After a break in the connection nobody knows what was missed, so every list is asked to look
 * again.
 */
function followEvents(tell: (name: string, payload: unknown) => void): void {
  const source = new EventSource('/events')
  let interrupted = false
  source.addEventListener('error', () => {
    interrupted = true
  })
  source.addEventListener('open', () => {
    if (interrupted) tell('articlesChanged', { articles: null })
    interrupted = false
  })
  source.addEventListener('message', (message: MessageEvent<string>) => {
    const { name, payload } = JSON.parse(message.data) as { name: string; payload: unknown }
    tell(name, payload)
  })
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
