import type { EventPayload } from '#shared/contract/contract.ts'
import { onOtherLanguage, sentenceOf, t } from '../ui/language.ts'
import {
  lowerBanner,
  type NoticeAction,
  raiseBanner,
  showFailure,
  showNotice,
} from '../ui/notices.ts'
import { call, on } from '../newsroom/newsroom.ts'
import { isExporting, mayEndExport } from '../publishing/runningExport.ts'
import type { SaveState } from '../article/autosave.ts'
import { keepApart, saveElsewhere } from '../article/unsaved.ts'
import { leaveField } from '../ui/focus.ts'
import { editableArticle } from '../article/articleStore.ts'
import { flushOpenArticle, retrySave, saveState, useSaving } from '../article/saving.ts'
import { followLibrary } from '../article/following.ts'
import { mayLeave, reloadOpenArticle } from '../article/opening.ts'
import { reopenAndSave } from '../article/statusMoves.ts'

const bannerId = 'save'
const inElectron = navigator.userAgent.includes('Electron/')

/**
 * Saves at every moment that may be the last one, and says so for as long as a save fails. Holds
 * while the page lives.
 */
export function keepSaved(): void {
  useSaving.subscribe(({ state }) => {
    showTrouble(state)
    compareRevisions(state)
  })
  onOtherLanguage(sayAgain)
  on('closeRequested', () => void answerClose())
  on('articlesChanged', ({ articles }) => onArticlesChanged(articles))
  window.addEventListener('online', retrySave)
  window.addEventListener('focus', retrySave)
  window.addEventListener('blur', save)
  window.addEventListener('pagehide', save)
  document.addEventListener('visibilitychange', save)
  document.addEventListener('keydown', saveByHand, { capture: true })
  // Electron asks by `closeRequested`; there, holding the page back would only keep the window from
  // closing.
  if (!inElectron) window.addEventListener('beforeunload', holdBack)
}

function save(): void {
  void flushOpenArticle()
}

async function answerClose(): Promise<void> {
  if ((await mayEndExport()) && (await mayLeave())) await call('host.readyToClose', {})
}

/**
 * Milliseconds after which the library is looked at: a change that this window asked for is
 * answered by then.
 */
const settling = 350
let lookTimer: ReturnType<typeof setTimeout> | undefined

type Changed = EventPayload<'articlesChanged'>['articles']

function onArticlesChanged(articles: Changed): void {
  const open = editableArticle()
  if (!open) return
  if (articles === null) return lookSoon()
  const change = articles.find(({ articleId }) => articleId === open.articleId)
  if (!change) return
  if (change.savedRevision === null) return lookSoon()
  newestRevision = Math.max(newestRevision, change.savedRevision)
  compareRevisions(saveState())
}

/**
 * The newest revision that the library told of. It tells of this window's own saves too, often
 * before their answer.
 */
let newestRevision = 0

/** Once the own save is answered, its revision says whether another window saved a newer one. */
function compareRevisions(state: SaveState | null): void {
  if (state?.kind !== 'saved') return
  if (newestRevision > state.revision) lookSoon()
  newestRevision = 0
}

function lookSoon(): void {
  clearTimeout(lookTimer)
  lookTimer = setTimeout(() => void follow(), settling)
}

async function follow(): Promise<void> {
  const changed = await followLibrary()
  if (changed) showNotice(t('editor:changedElsewhere'))
  if (changed === null) lookSoon()
}

/** Nobody needs it, and many hands do it. */
function saveByHand(event: KeyboardEvent): void {
  if (
    event.key.toLowerCase() !== 's' ||
    !(event.ctrlKey || event.metaKey) ||
    event.altKey ||
    event.shiftKey
  )
    return
  event.preventDefault()
  save()
}

function holdBack(event: BeforeUnloadEvent): void {
  leaveField()
  const state = saveState()
  const isSaved = !state || state.kind === 'saved'
  if (isSaved && !isExporting()) return
  save()
  event.preventDefault()
}

let shown: SaveState | null = null

function showTrouble(state: SaveState | null): void {
  if (state === shown) return
  shown = state
  if (state?.kind !== 'failed') return lowerBanner(bannerId)
  raiseBanner({
    id: bannerId,
    tone: 'wrong',
    text: sentenceOf(state.failure),
    actions: [...waysOut(state), { label: t('editor:saveElsewhere'), act: saveElsewhere }],
  })
}

function sayAgain(): void {
  const said = shown
  shown = null
  showTrouble(said)
}

function waysOut({ failure }: Extract<SaveState, { kind: 'failed' }>): NoticeAction[] {
  const theirs = { label: t('editor:openTheirs'), act: () => void openTheirs() }
  if (failure.code === 'revisionConflict') return [theirs]
  if (failure.code === 'approvedMeanwhile')
    return [{ label: t('editor:saveAndReopen'), act: () => void saveAndReopen() }, theirs]
  return [{ label: t('editor:retry'), act: retrySave }]
}

async function saveAndReopen(): Promise<void> {
  const failure = await reopenAndSave()
  if (failure) showFailure(failure)
}

async function openTheirs(): Promise<void> {
  const kept = await keepApart()
  if (kept.ok) await reloadOpenArticle()
  else showFailure(kept.error)
}
