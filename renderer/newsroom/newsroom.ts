import type { Rendition } from '#shared/article/photo.ts'
import type {
  Bridge,
  CallInput,
  CallName,
  CallOutput,
  EventName,
  EventPayload,
} from '#shared/contract/contract.ts'
import type { Result } from '#shared/contract/errors.ts'

declare global {
  interface Window {
    readonly newsroom: Bridge
  }
}

/**
 * Asks the newsroom; the host's door has checked both the question and the answer against the
 * contract.
 */
export function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<Result<CallOutput<Name>>> {
  return window.newsroom.call(name, input) as Promise<Result<CallOutput<Name>>>
}

/** Listens to the newsroom until the returned function is called. */
export function on<Name extends EventName>(
  name: Name,
  listener: (payload: EventPayload<Name>) => void,
): () => void {
  return window.newsroom.on(name, listener as (payload: unknown) => void)
}

export function photoUrl(photoId: string, rendition: Rendition): string {
  return window.newsroom.photoAddress.replace('{id}', photoId).replace('{rendition}', rendition)
}

/**
 * The exported page of an article as it would be now; `revision` makes a new save a new address.
 */
export function previewUrl(articleId: string, revision: number): string {
  return `${window.newsroom.previewAddress.replace('{id}', articleId)}?revision=${revision}`
}
