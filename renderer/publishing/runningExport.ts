import { create } from 'zustand'

interface RunningExport {
  /** Comes when the export is over: true where every story went out. */
  ended: Promise<boolean>
  stop: () => void
}

/** `wait` closes the window when the export is over, if nothing in it needs the user then. */
export type CloseAnswer = 'stay' | 'wait' | 'stop'

type CloseQuestion =
  { kind: 'none' } | { kind: 'asked'; answer: (answer: CloseAnswer) => void } | { kind: 'waiting' }

/**
 * What the user is asked who closes the window while an export runs; the export's dialog shows it.
 */
export const useCloseQuestion = create<{ question: CloseQuestion }>()(() => ({
  question: { kind: 'none' },
}))

let running: RunningExport | null = null
let closing: Promise<boolean> | null = null

export function noteRunning(begun: RunningExport): void {
  running = begun
  void begun.ended.finally(() => {
    if (running === begun) running = null
  })
}

export function isExporting(): boolean {
  return running !== null
}

/**
 * True once the window may close as far as an export is concerned; whoever asks meanwhile gets the
 * same answer.
 */
export function mayEndExport(): Promise<boolean> {
  if (!running) return Promise.resolve(true)
  closing ??= askToClose(running).finally(() => {
    closing = null
    useCloseQuestion.setState({ question: { kind: 'none' } })
  })
  return closing
}

async function askToClose({ ended, stop }: RunningExport): Promise<boolean> {
  const asked = new Promise<CloseAnswer>((answer) => {
    useCloseQuestion.setState({ question: { kind: 'asked', answer } })
  })
  // Where it ends before anybody answers, there is an outcome to be read.
  const answer = await Promise.race([asked, ended.then(() => 'stay' as const)])
  if (answer === 'stay') return false
  useCloseQuestion.setState({ question: { kind: 'waiting' } })
  if (answer === 'wait') return ended
  stop()
  await ended
  return true
}
