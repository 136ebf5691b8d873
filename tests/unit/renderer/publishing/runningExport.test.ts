import { beforeEach, describe, expect, it } from 'vitest'
import {
  isExporting,
  mayEndExport,
  noteRunning,
  useCloseQuestion,
} from '#renderer/publishing/runningExport.ts'

let end: (clean: boolean) => void
let stopped: boolean

beforeEach(() => {
  stopped = false
  const ended = new Promise<boolean>((resolve) => {
    end = resolve
  })
  noteRunning({
    ended,
    stop: () => {
      stopped = true
      end(false)
    },
  })
})

function answer(given: 'stay' | 'wait' | 'stop'): void {
  const { question } = useCloseQuestion.getState()
  if (question.kind !== 'asked') throw new Error(question.kind)
  question.answer(given)
}

describe('closing the window while an export runs', () => {
  it('waits for what the user says, and asks once', async () => {
    const [first, second] = [mayEndExport(), mayEndExport()]
    answer('stay')
    expect(await Promise.all([first, second])).toEqual([false, false])
    expect(useCloseQuestion.getState().question.kind).toBe('none')
    expect(isExporting()).toBe(true)
    end(true)
  })

  it.each([true, false])(
    'waits for the end, and closes only where nothing is left to be read: %s',
    async (clean) => {
      const may = mayEndExport()
      answer('wait')
      await Promise.resolve()
      await Promise.resolve()
      expect(useCloseQuestion.getState().question.kind).toBe('waiting')
      end(clean)
      expect(await may).toBe(clean)
      expect(stopped).toBe(false)
    },
  )

  it('stops the export and then closes', async () => {
    const may = mayEndExport()
    answer('stop')
    expect(await may).toBe(true)
    expect(stopped).toBe(true)
  })

  it('stays where the export ends before anybody answers', async () => {
    const may = mayEndExport()
    end(true)
    expect(await may).toBe(false)
    expect(useCloseQuestion.getState().question.kind).toBe('none')
    expect(await mayEndExport()).toBe(true)
  })
})
