import type { Editor } from '@tiptap/core'
import { create } from 'zustand'
import { type Article, type Language, schemaVersion } from '../../shared/article/article.ts'
import { type Metadata, metadataSchema } from '../../shared/article/metadata.ts'
import { readArticle } from '../../shared/article/read.ts'
import type { RelatedStory } from '../../shared/article/related.ts'
import { isSettled, type Move } from '../../shared/article/status.ts'
import type { ArticleRow, OpenedArticle } from '../../shared/contract/articles.ts'
import type { CallOutput } from '../../shared/contract/contract.ts'
import type { Failure, Result } from '../../shared/contract/errors.ts'
import { followDocument } from '../editor/followDocument.ts'
import { normalizeStory } from '../editor/normalize.ts'
import { createStoryEditor } from '../editor/storyEditor.ts'
import { holdStill, sayIsSettled } from '../editor/settled.ts'
import { call } from '../newsroom.ts'
import { articleText } from './articleText.ts'
import { type Autosave, type SaveState, startAutosave } from './autosave.ts'
import { leaveField } from './leaveField.ts'
import { askBeforeLeaving } from './leaving.ts'
import { readOnlyView } from './readOnlyView.ts'

type Editable = Extract<OpenedArticle, { kind: 'editable' }>
export type ReadOnly = Extract<OpenedArticle, { kind: 'readOnly' }>

/** A story open for writing. Its text lives in `editor`, the rest of the article beside it. */
export interface EditableArticle {
  kind: 'editable'
  articleId: string
  /** As the library listed it when it was opened or its status was last set. */
  row: ArticleRow
  editor: Editor
  metadata: Metadata
  related: readonly RelatedStory[]
  leadFigureId: string | null
  language: Language
  createdAt: string
  saveState: SaveState
}

export type OpenArticle =
  | null
  | { kind: 'loading'; articleId: string }
  | { kind: 'readOnly'; articleId: string; opened: ReadOnly }
  | { kind: 'failed'; articleId: string; failure: Failure }
  | EditableArticle

export const useOpenArticle = create<{ state: OpenArticle }>()(() => ({ state: null }))

/**
 * What is open, for whoever does not show how its saving goes: several times a second while somebody writes. The `saveState`
 * in it may be an old one.
 */
export function useOpenStory(): OpenArticle {
  return useOpenArticle(withoutSaving)
}

let seen: OpenArticle = null

function withoutSaving({ state }: { state: OpenArticle }): OpenArticle {
  if (!isSameStory(seen, state)) seen = state
  return seen
}

function isSameStory(one: OpenArticle, other: OpenArticle): boolean {
  if (one?.kind !== 'editable' || other?.kind !== 'editable') return one === other
  const parts = Object.keys(other) as (keyof EditableArticle)[]
  return parts.every((part) => part === 'saveState' || one[part] === other[part])
}

/** Milliseconds after which a save starts although somebody is just pressing keys. */
const quietWithin = 120

let autosave: Autosave | null = null

function show(state: OpenArticle): void {
  useOpenArticle.setState({ state })
}

/** The story open for writing, or null. */
export function editableArticle(): EditableArticle | null {
  const { state } = useOpenArticle.getState()
  return state?.kind === 'editable' ? state : null
}

/** Opens a story after saving the one before; false when a person chose to stay, or another was asked for meanwhile. */
export async function openArticle(articleId: string): Promise<boolean> {
  const { state } = useOpenArticle.getState()
  if (state?.articleId === articleId && state.kind !== 'failed' && state.kind !== 'readOnly') return true
  return (await closeOpenArticle()) && load(articleId)
}

/** Reads the story again from the library, giving up what could not be saved. */
export async function reloadOpenArticle(): Promise<void> {
  const { state } = useOpenArticle.getState()
  if (!state) return
  dispose()
  await load(state.articleId)
}

/** Saves and closes what is open; false when it could not be saved and a person chose to stay. */
export async function closeOpenArticle(): Promise<boolean> {
  if (!(await mayLeave())) return false
  dispose()
  show(null)
  return true
}

/** True once everything is saved, or a person gives it up. */
export async function mayLeave(): Promise<boolean> {
  leaveField()
  if (await flushOpenArticle()) return true
  const saveState = editableArticle()?.saveState
  if (saveState?.kind !== 'failed') return true
  return (await askBeforeLeaving(saveState.failure)) === 'leave'
}

function dispose(): void {
  autosave?.stop()
  autosave = null
  editableArticle()?.editor.destroy()
}

async function load(articleId: string): Promise<boolean> {
  const loading: OpenArticle = { kind: 'loading', articleId }
  show(loading)
  const result = await call('articles.open', { articleId })
  if (useOpenArticle.getState().state !== loading) return false
  if (!result.ok) show({ kind: 'failed', articleId, failure: result.error })
  else if (result.value.kind === 'readOnly') show({ kind: 'readOnly', articleId, opened: result.value })
  else show(bind(result.value))
  return true
}

/** Only what passes the article's schema and comes out of the editor's schema with every word is opened for writing. */
function bind(opened: Editable): OpenArticle {
  const articleId = opened.row.id
  const read = readArticle(opened.text)
  if (!read.ok) return { kind: 'readOnly', articleId, opened: readOnlyView(opened, read.problem) }
  const { article } = read
  const editor = createStoryEditor(article.document, () => autosave?.changed())
  if (!editor) {
    const problem = { kind: 'invalid', path: 'document', problem: 'editor' } as const
    return { kind: 'readOnly', articleId, opened: readOnlyView(opened, problem) }
  }
  return editable(opened, article, editor)
}

function saveOnItsOwn({ row, revision }: Editable): Autosave {
  const articleId = row.id
  return startAutosave({
    revision,
    savedAt: row.updatedAt,
    text: storedText,
    save: (baseRevision, text) => call('articles.save', { articleId, baseRevision, text }),
    stored: () => storedDraft(articleId),
    onState: (saveState) => changeEditable({ saveState }),
    atEase: (save) => requestIdleCallback(save, { timeout: quietWithin }),
  })
}

function editable(opened: Editable, article: Article, editor: Editor): EditableArticle {
  const { row } = opened
  autosave = saveOnItsOwn(opened)
  const { metadata, related, leadFigureId, language, createdAt } = article
  holdStill(editor, row.status)
  return {
    kind: 'editable',
    articleId: article.id,
    row,
    editor,
    metadata,
    related,
    leadFigureId,
    language,
    createdAt,
    saveState: autosave.state(),
  }
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
  const rest = { schemaVersion, id: articleId, language, createdAt, metadata, leadFigureId } as const
  return articleText({ ...rest, related: [...related] }, open.editor.state.doc)
}

function changeEditable(change: Partial<EditableArticle>): void {
  const open = editableArticle()
  if (open) show({ ...open, ...change })
}

function changeContent(change: Partial<EditableArticle>): void {
  const open = editableArticle()
  if (open && isSettled(open.row.status)) return sayIsSettled()
  changeEditable(change)
  autosave?.changed()
}

/** Takes over what was changed; false, and nothing is changed, where the result is not valid metadata. */
export function changeMetadata(patch: Partial<Metadata>): boolean {
  const open = editableArticle()
  const metadata = open && metadataSchema.safeParse({ ...open.metadata, ...patch })
  if (!metadata?.success) return false
  changeContent({ metadata: metadata.data })
  return true
}

export function changeRelated(related: readonly RelatedStory[]): void {
  changeContent({ related })
}

/** Null lets the first figure lead. */
export function changeLeadFigure(leadFigureId: string | null): void {
  changeContent({ leadFigureId })
}

export function changeLanguage(language: Language): void {
  changeContent({ language })
}

/** Puts another headline in, as one step of undo. */
export function changeHeadline(headline: string): void {
  const editor = editableArticle()?.editor
  if (!editor) return
  const text = headline.normalize('NFC').replace(/\s+/g, ' ').trim()
  const end = 1 + editor.state.doc.child(0).content.size
  editor.view.dispatch(text ? editor.state.tr.insertText(text, 1, end) : editor.state.tr.delete(1, end))
}

function takeRow(row: ArticleRow): void {
  const open = editableArticle()
  if (!open) return
  holdStill(open.editor, row.status)
  changeEditable({ row })
}

/** Saves first, so that what is signed is what the person sees; null where that failed. */
export async function moveOpenStory(
  move: Move,
  note: string,
): Promise<Result<CallOutput<'workflow.move'>> | null> {
  const open = editableArticle()
  return open && (await flushOpenArticle()) ? moveAsItIs(open, move, note) : null
}

async function moveAsItIs(
  { articleId }: EditableArticle,
  move: Move,
  note: string,
): Promise<Result<CallOutput<'workflow.move'>>> {
  const result = await call('workflow.move', { articleId, move, note })
  if (result.ok && editableArticle()?.articleId === articleId) takeRow(result.value.row)
  return result
}

/**
 * Looks at what the library holds after somebody else changed it: a status is taken over, and a newer draft where nothing
 * here waits to be saved. Where something does, the next save finds the conflict. Answers whether other words are on the screen now;
 * null while an input method is in the middle of one.
 */
export async function followLibrary(): Promise<boolean | null> {
  const before = editableArticle()
  if (before?.saveState.kind !== 'saved') return false
  const result = await call('articles.open', { articleId: before.articleId })
  const open = editableArticle()
  if (open?.saveState !== before.saveState) return false
  if (open.editor.view.composing) return null
  // What is on the screen is the last of a story that is gone: saving it fails, says so and offers to keep it.
  if (!result.ok && result.error.code === 'notFound') autosave?.changed()
  if (!result.ok || result.value.kind !== 'editable') return false
  const { revision, row } = result.value
  if (revision !== before.saveState.revision) {
    if (!takeNewer(open, result.value)) await reloadOpenArticle()
    return true
  }
  if (JSON.stringify(row) !== JSON.stringify(open.row)) takeRow(row)
  return false
}

/** In the same editor, so that whoever writes in it or beside it writes on; false where it has to be opened anew. */
function takeNewer(open: EditableArticle, opened: Editable): boolean {
  const read = readArticle(opened.text)
  if (!read.ok || isSettled(open.row.status) || isSettled(opened.row.status)) return false
  autosave?.stop()
  if (!followDocument(open.editor, read.article.document)) return false
  show(editable(opened, read.article, open.editor))
  return true
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

/** Takes back an approval that came while somebody was writing, and saves what was written. */
export async function reopenAndSave(): Promise<Failure | null> {
  const open = editableArticle()
  if (!open) return null
  const result = await moveAsItIs(open, 'reopen', '')
  if (!result.ok) return result.error
  retrySave()
  return null
}

/** Puts a version back where the draft is damaged or unreadable, and opens what it holds. */
export async function restoreVersion(versionId: string): Promise<Failure | null> {
  const { state } = useOpenArticle.getState()
  if (!state) return null
  const result = await call('articles.restoreVersion', { articleId: state.articleId, versionId })
  if (!result.ok) return result.error
  const saveState = editableArticle()?.saveState
  // What was written meanwhile is not given up: saving it finds that the story is another, and asks.
  if (!saveState || saveState.kind === 'saved') await reloadOpenArticle()
  return null
}
