import type { LeftOut } from './readStory.ts'

const longestExample = 120

/** Adds one to what was left out: each kind is named once, with its first example. */
export function leave(leftOut: LeftOut[], kind: LeftOut['kind'], example: string): void {
  const known = leftOut.find((one) => one.kind === kind)
  if (known) known.count++
  else leftOut.push({ kind, count: 1, example: example.replace(/\s+/g, ' ').trim().slice(0, longestExample) })
}
