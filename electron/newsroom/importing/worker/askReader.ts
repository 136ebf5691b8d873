import { fail, type Result } from '#shared/contract/errors.ts'
import { createThread } from '../../files/thread.ts'
import { refusal } from '../readStory.ts'
import type { PageTeaser } from '../page/savedPage.ts'
import type { Task, TaskAnswer, TaskStory } from './tasks.ts'

type Asked = Omit<Task, 'kind'>

const ask = createThread<Task, TaskAnswer>({
  source: 'importing/worker/storyWorker.ts',
  // A book of five million letters takes a tenth of it.
  patience: () => 60_000,
  memory: 2_048,
})

/** Reads a story in a thread of its own. Fails with importRefused, or cancelled. */
export async function readInThread(asked: Asked, signal: AbortSignal): Promise<Result<TaskStory>> {
  const answer = await ask({ kind: 'story', ...asked }, signal)
  if (answer && 'story' in answer) return answer.story
  return signal.aborted ? fail({ code: 'cancelled' }) : unanswered(asked, answer)
}

/** Reads a saved page as a related story in the same thread. Fails with importRefused. */
export async function teaserInThread(asked: Asked): Promise<Result<PageTeaser>> {
  const answer = await ask({ kind: 'teaser', ...asked })
  return answer && 'teaser' in answer ? answer.teaser : unanswered(asked, answer)
}

function unanswered({ file }: Asked, answer: TaskAnswer | null): Result<never> {
  if (answer && 'failed' in answer) throw new Error(answer.failed)
  return fail(refusal(file.path, 'tooSlow'))
}
