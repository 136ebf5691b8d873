import { create } from 'zustand'
import type { Failure } from '#shared/contract/errors.ts'
import { sentenceOf, t } from './language.ts'

/** What can be done about a notice or a banner. */
export interface NoticeAction {
  label: string
  act: () => void
}

/** Something said in passing: it goes by itself. */
export interface Notice {
  id: number
  tone: 'plain' | 'wrong'
  text: string
  action: NoticeAction | null
  /** Milliseconds that it stays, not counting the time it is pointed at. */
  stays: number
}

/** Trouble that stays in sight until it is over. */
export interface Banner {
  /** Whoever raises it again under the same id replaces it. */
  id: string
  tone: 'wrong' | 'caution'
  text: string
  actions: readonly NoticeAction[]
}

interface Notices {
  notices: readonly Notice[]
  banners: readonly Banner[]
}

export const useNotices = create<Notices>()(() => ({ notices: [], banners: [] }))

let lastId = 0

function addNotice(notice: Omit<Notice, 'id'>): number {
  const id = ++lastId
  // Five at a time are all that can be read.
  useNotices.setState(({ notices }) => ({ notices: [...notices, { ...notice, id }].slice(-5) }))
  return id
}

export function dropNotice(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}

/** Says in a sentence what failed. The user's own "cancel" is no news. */
export function showFailure(failure: Failure): void {
  if (failure.code === 'cancelled') return
  addNotice({ tone: 'wrong', text: sentenceOf(failure), action: null, stays: 12_000 })
}

/** Says that a part of the interface broke down, which is a bug. */
export function showBug(error: unknown): void {
  const detail = error instanceof Error ? error.message : String(error)
  addNotice({
    tone: 'wrong',
    text: t('errors:unexpected', { detail }),
    action: null,
    stays: 20_000,
  })
}

export function showNotice(text: string, action: NoticeAction | null = null): void {
  addNotice(passing(text, action))
}

/**
 * The same in the place of what was said before, so that it is not said over and over; answers by
 * what it is known.
 */
export function showInstead(
  before: number | null,
  text: string,
  action: NoticeAction | null,
): number {
  if (before !== null) dropNotice(before)
  return addNotice(passing(text, action))
}

function passing(text: string, action: NoticeAction | null): Omit<Notice, 'id'> {
  return { tone: 'plain', text, action, stays: action ? 10_000 : 5_000 }
}

/**
 * Says what was done and offers for ten seconds to take it back; the returned function ends the
 * offer.
 */
export function offerUndo(text: string, undo: () => void): () => void {
  const id = addNotice({
    tone: 'plain',
    text,
    action: { label: t('undo'), act: undo },
    stays: 10_000,
  })
  return () => dropNotice(id)
}

export function raiseBanner(banner: Banner): void {
  useNotices.setState(({ banners }) => ({
    banners: [...banners.filter((other) => other.id !== banner.id), banner],
  }))
}

export function lowerBanner(id: string): void {
  useNotices.setState(({ banners }) => ({ banners: banners.filter((banner) => banner.id !== id) }))
}
