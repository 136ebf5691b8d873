import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beginSwap, moveAside, moveIn, settle } from '#electron/newsroom/publishing/swap.ts'

/* Run as a program of its own: replaces `<destination>/bai` and dies, as by kill -9, after the step named. */

const [destination = '', last] = process.argv.slice(2)

function dieAfter(step: string): void {
  if (step === last) process.kill(process.pid, 'SIGKILL')
}

const swap = await beginSwap(destination, 'bai')
writeFileSync(path.join(swap.staged, 'index.html'), 'ne')
dieAfter('half')
writeFileSync(path.join(swap.staged, 'index.html'), 'new')
await settle(swap)
dieAfter('settle')
await moveAside(swap)
dieAfter('moveAside')
await moveIn(swap)
dieAfter('moveIn')
