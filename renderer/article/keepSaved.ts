import { onOtherLanguage, sentenceOf, t } from '../shell/language.ts'
import { lowerBanner, type NoticeAction, raiseBanner, showFailure, showNotice } from '../shell/notices.ts'
import { call, on } from '../newsroom.ts'
import { isExporting, mayEndExport } from '../publishing/runningExport.ts'
import type { SaveState } from './autosave.ts'
import { keepApart } from './keepApart.ts'
import { leaveField } from './leaveField.ts'
import {
  editableArticle,
  flushOpenArticle,
  followLibrary,
  mayLeave,
  reloadOpenArticle,
  reopenAndSave,
  retrySave,
  useOpenArticle,
} from './openArticle.ts'
import { saveElsewhere } from './saveElsewhere.ts'

const bannerId = 'save'
const inElectron = navigator.userAgent.includes('Electron/')

/** Saves at every moment that may be the last one, and says so for as long as a save fails. Holds while the page lives. */
export function keepSaved(): void {
  useOpenArticle.subscribe(({ state }) => showTrouble(state?.kind === 'editable' ? state.saveState : null))
  onOtherLanguage(sayAgain)
  on('closeRequested', () => void answerClose())
  on('articlesChanged', ({ articleIds }) => hearOfChange(articleIds))
  window.addEventListener('online', retrySave)
  window.addEventListener('focus', retrySave)
  window.addEventListener('blur', save)
  window.addEventListener('pagehide', save)
  document.addEventListener('visibilitychange', save)
  document.addEventListener('keydown', saveByHand, { capture: true })
  // Electron asks by `closeRequested`; there, holding the page back would only keep the window from closing.
  if (!inElectron) window.addEventListener('beforeunload', holdBack)
}

function save(): void {
  void flushOpenArticle()
}

async function answerClose(): Promise<void> {
  if ((await mayEndExport()) && (await mayLeave())) await call('host.readyToClose', {})
}

/** The library tells of our own saves too, about when they are answered; only silence around it says that it was not ours. */
const echo = 700
let ownSaveAt = 0
let lookTimer: ReturnType<typeof setTimeout> | undefined

function hearOfChange(articleIds: readonly string[] | null): void {
  const open = editableArticle()
  if (!open || (articleIds !== null && !articleIds.includes(open.articleId))) return
  clearTimeout(lookTimer)
  lookTimer = setTimeout(lookOnceQuiet, echo / 2)
}

function lookOnceQuiet(): void {
  if (Date.now() - ownSaveAt > echo) void follow()
  else lookTimer = setTimeout(lookOnceQuiet, echo)
}

async function follow(): Promise<void> {
  const changed = await followLibrary()
  if (changed) showNotice(t('editor:changedElsewhere'))
  if (changed === null) lookTimer = setTimeout(lookOnceQuiet, echo)
}

/** Nobody needs it, and many hands do it. */
function saveByHand(event: KeyboardEvent): void {
  if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
    return
  event.preventDefault()
  save()
}

function holdBack(event: BeforeUnloadEvent): void {
  leaveField()
  const saveState = editableArticle()?.saveState
  const isSaved = !saveState || saveState.kind === 'saved'
  if (isSaved && !isExporting()) return
  save()
  event.preventDefault()
}

let shown: SaveState | null = null

function showTrouble(saveState: SaveState | null): void {
  if (saveState === shown) return
  if (shown?.kind === 'saving') ownSaveAt = Date.now()
  shown = saveState
  if (saveState?.kind !== 'failed') return lowerBanner(bannerId)
  raiseBanner({
    id: bannerId,
    tone: 'wrong',
    text: sentenceOf(saveState.failure),
    actions: [...waysOut(saveState), { label: t('editor:saveElsewhere'), act: saveElsewhere }],
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
