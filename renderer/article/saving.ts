import { create } from 'zustand'
import { schemaVersion } from '#shared/article/article.ts'
import type { OpenedArticle } from '#shared/contract/articles.ts'
import { normalizeStory } from '../editor/normalize.ts'
import { call } from '../newsroom/newsroom.ts'
import { editableArticle } from './articleStore.ts'
import { articleText } from './articleNow.ts'
import { type Autosave, type SaveState, startAutosave } from './autosave.ts'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { idleTask } from '../ui/idleTask.ts'

/**
 * How saving the open article goes; null where none is open for writing. It changes several times a
 * second while one writes.
 */
export const useSaving = create<{ state: SaveState | null }>()(() => ({ state: null }))

export function saveState(): SaveState | null {
  return useSaving.getState().state
}

/** Milliseconds after which a save starts although somebody is just pressing keys. */
const quietWithin = 120

let autosave: Autosave | null = null

/** Saves the article on its own from now on, starting from the draft that was opened. */
export function startSaving({ row, revision }: Extract<OpenedArticle, { kind: 'editable' }>): void {
  autosave?.stop()
  const articleId = row.id
  autosave = startAutosave({
    revision,
    savedAt: row.updatedAt,
    text: storedText,
    save: (baseRevision, text) => call('articles.save', { articleId, baseRevision, text }),
    stored: () => storedDraft(articleId),
    onState: (state) => useSaving.setState({ state }),
    atEase: (save) => requestIdleCallback(save, { timeout: quietWithin }),
  })
  useSaving.setState({ state: autosave.state() })
}

export function stopSaving(): void {
  autosave?.stop()
  autosave = null
  useSaving.setState({ state: null })
}

/** The article differs from what is on disk. Called for every change, so it is cheap. */
export function needsSaving(): void {
  autosave?.changed()
}

async function storedDraft(articleId: string): Promise<{ text: string; revision: number } | null> {
  const result = await call('articles.open', { articleId })
  return result.ok && result.value.kind === 'editable' ? result.value : null
}

/** The open article's JSON text as it is stored; empty where none is open for writing. */
export function storedText(): string {
  const open = editableArticle()
  if (!open) return ''
  normalizeStory(open.editor.view)
  const { articleId, language, createdAt, metadata, leadFigureId, related } = open
  const rest = {
    schemaVersion,
    id: articleId,
    language,
    createdAt,
    metadata,
    leadFigureId,
  } as const
  return articleText({ ...rest, related: [...related] }, open.editor.state.doc)
}

/** True when all that is on the screen is on disk, or nothing is open for writing. */
export async function flushOpenArticle(): Promise<boolean> {
  const open = editableArticle()
  if (!open || !autosave) return true
  normalizeStory(open.editor.view, !document.hasFocus())
  return autosave.flush()
}

export function retrySave(): void {
  autosave?.retry()
}

/** Milliseconds after which what is shown follows even where there is no idle moment. */
const latest = 120

/**
 * How saving goes, for showing it; null where nothing is open for writing. It is looked at in idle
 * moments, so that the key which makes a story unsaved does not wait for the sign of it.
 */
export function useSaveState(): SaveState | null {
  const [shown, setShown] = useState(saveState)
  useEffect(() => {
    // At once: no key may come between, or "saved" would be said of words that are not.
    const looking = idleTask(() => flushSync(() => setShown(saveState())), latest)
    looking.soon()
    const unsubscribe = useSaving.subscribe(looking.soon)
    return () => {
      unsubscribe()
      looking.stop()
    }
  }, [])
  return shown
}
