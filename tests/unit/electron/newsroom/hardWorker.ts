import { parentPort } from 'node:worker_threads'

/** A thread for tests that does what strangers' files do to one. */
parentPort?.on('message', (task: 'answer' | 'hang' | 'eat' | 'end') => {
  if (task === 'end') process.exit(1)
  if (task === 'hang') for (;;) Math.random()
  if (task === 'eat') {
    const eaten: object[] = []
    for (;;) eaten.push(Array.from({ length: 1_000 }, (_, at) => ({ at })))
  }
  parentPort?.postMessage(task, [])
})
