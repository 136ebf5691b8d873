import { create } from 'zustand'
import type { Failure } from '#shared/contract/errors.ts'

/** `stay` keeps the story open; `leave` gives up what was not saved, at the user's word. */
export type LeaveAnswer = 'stay' | 'leave'

interface Question {
  failure: Failure
  answer(answer: LeaveAnswer): void
}

/** The question that stands while a story could not be saved and the user wants to leave it. */
export const useLeaveQuestion = create<{ question: Question | null }>()(() => ({ question: null }))

let asked: Promise<LeaveAnswer> | null = null

/**
 * Asks what to do with a story that could not be saved; whoever asks meanwhile gets the same
 * answer.
 */
export function askBeforeLeaving(failure: Failure): Promise<LeaveAnswer> {
  asked ??= new Promise<LeaveAnswer>((resolve) => {
    useLeaveQuestion.setState({ question: { failure, answer: resolve } })
  }).finally(() => {
    asked = null
    useLeaveQuestion.setState({ question: null })
  })
  return asked
}
