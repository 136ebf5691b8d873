/** The value below which the share `at` (0 to 1) of the samples lies. */
export function percentile(samples: readonly number[], at: number): number {
  if (samples.length === 0) throw new Error('no samples')
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))]!
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5)
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Runs two things in turn, A B A B …, so that a machine whose speed drifts treats both alike; milliseconds of each run. */
export async function inTurn(
  rounds: number,
  ours: (round: number) => unknown,
  bare: (round: number) => unknown,
): Promise<{ ours: number[]; bare: number[] }> {
  const times = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    times.ours.push(await timed(() => ours(round)))
    times.bare.push(await timed(() => bare(round)))
  }
  return times
}

/** One line: what was compared, both figures, their ratio, and the ratio that we hold ourselves to where there is one. */
export function report(what: string, ours: number, bare: number, goal?: number): void {
  const ratio = ours / bare
  const verdict = goal === undefined ? '' : `  goal ≤ ${goal.toFixed(1)}${ratio <= goal ? '' : '  MISSED'}`
  console.log(
    `${what.padEnd(58)} ${ours.toFixed(2).padStart(9)} ms / ${bare.toFixed(2).padStart(9)} ms = ${ratio.toFixed(2)} ×${verdict}`,
  )
}
