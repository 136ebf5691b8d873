#!/usr/bin/env node
import module from 'node:module'

// From the second call on, the answer comes in half the time.
module.enableCompileCache?.()

// `toa-soan list | head` closes the pipe when it has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const { answer } = await import('./answer.ts')
process.exitCode = await answer(process.argv.slice(2), process.env)
