import { type Failure, fail, type Result } from '#shared/contract/errors.ts'

export type SaveState =
  /** `at` is when the newsroom acknowledged the newest content, ISO 8601. */
  | { kind: 'saved'; at: string; revision: number }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  /** Stays until a save succeeds; `retrying` while another try is under way. */
  | { kind: 'failed'; failure: Failure; retrying: boolean }

type Saved = { revision: number; savedAt: string }

export interface AutosaveOptions {
  revision: number
  savedAt: string
  /** The newest content as it is to be stored. */
  text(): string
  save(baseRevision: number, text: string): Promise<Result<Saved>>
  /** What the newsroom holds now, or null where it cannot say. */
  stored(): Promise<{ text: string; revision: number } | null>
  onState(state: SaveState): void
  /**
   * Carries something out in the next quiet moment, so that no key waits for it; at once where it
   * is not given.
   */
  atEase?: (work: () => void) => void
}

export interface Autosave {
  /** The content differs from what was last handed over. Cheap: called for every change. */
  changed(): void
  /** Saves what is not saved yet; true when the newest content is on disk. */
  flush(): Promise<boolean>
  /** Tries again at once after a failure. */
  retry(): void
  state(): SaveState
  /** Nothing is saved after this. */
  stop(): void
}

/** A save starts this long after the first change that it holds, also while typing goes on. */
const longestWait = 300
const shortestRetry = 1_000
const longestRetry = 30_000

export function startAutosave(options: AutosaveOptions): Autosave {
  const { atEase = (work: () => void): void => work() } = options
  let revision = options.revision
  let state: SaveState = { kind: 'saved', at: options.savedAt, revision }
  /** When the oldest change that was not handed over was made; null while there is none. */
  let dirtySince: number | null = null
  let running: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let stopped = false
  /** Handed over without an answer: it may have been stored all the same. */
  let unanswered: string | null = null

  function enter(next: SaveState): void {
    state = next
    if (!stopped) options.onState(next)
  }

  function schedule(delay: number): void {
    clearTimeout(timer)
    timer = stopped ? undefined : setTimeout(() => atEase(runIfDue), delay)
  }

  /** A flush may have come before. */
  function runIfDue(): void {
    if (!stopped && (dirtySince !== null || state.kind === 'failed')) void run()
  }

  function changed(): void {
    dirtySince ??= Date.now()
    if (state.kind !== 'saved') return
    enter({ kind: 'unsaved' })
    schedule(longestWait)
  }

  function run(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    running ??= saveOnce().finally(() => (running = null))
    return running
  }

  async function saveOnce(): Promise<void> {
    // Taking the text may itself bring it to NFC, which counts as a change that this save holds.
    const text = options.text()
    const since = dirtySince
    dirtySince = null
    enter(state.kind === 'failed' ? { ...state, retrying: true } : { kind: 'saving' })
    const result = await saveOrAdopt(text)
    if (stopped) return
    if (result.ok) succeeded(result.value)
    else failed(result.error, since ?? Date.now())
  }

  async function saveOrAdopt(text: string): Promise<Result<Saved>> {
    const result = await answerOf(text)
    if (result.ok || result.error.code !== 'revisionConflict' || unanswered === null) return result
    // The conflict may be with our own earlier save whose answer was lost.
    const stored = await options.stored()
    if (stored?.text !== unanswered) return result
    unanswered = null
    revision = stored.revision
    return answerOf(text)
  }

  async function answerOf(text: string): Promise<Result<Saved>> {
    try {
      const result = await options.save(revision, text)
      if (result.ok) unanswered = null
      else if (result.error.code === 'hostGone') unanswered = text
      return result
    } catch (error) {
      unanswered = text
      return fail({
        code: 'diskFailed',
        detail: error instanceof Error ? error.message : String(error),
      })
    }
  }

  function succeeded(saved: Saved): void {
    revision = saved.revision
    failures = 0
    if (dirtySince === null) return enter({ kind: 'saved', at: saved.savedAt, revision })
    enter({ kind: 'unsaved' })
    schedule(Math.max(0, dirtySince + longestWait - Date.now()))
  }

  function failed(failure: Failure, since: number): void {
    dirtySince = since
    enter({ kind: 'failed', failure, retrying: false })
    if (needsPerson(failure)) return
    schedule(Math.min(longestRetry, shortestRetry * 2 ** failures++))
  }

  async function flush(): Promise<boolean> {
    if (running) await running
    else if (dirtySince === null || stopped) return dirtySince === null
    else if (state.kind === 'failed' && needsPerson(state.failure)) return false
    else await run()
    return state.kind === 'failed' ? false : flush()
  }

  return {
    changed,
    flush,
    retry: () => {
      if (state.kind === 'failed') void run()
    },
    state: () => state,
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}

/**
 * Trying again cannot help against a newer draft, or one that was approved: the user has to decide.
 */
function needsPerson({ code }: Failure): boolean {
  return code === 'revisionConflict' || code === 'approvedMeanwhile'
}
