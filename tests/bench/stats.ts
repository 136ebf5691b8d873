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

/** Milliseconds of each round, ours and the bare thing's, which ran right after one another. */
export interface Rounds {
  ours: number[]
  bare: number[]
}

/**
 * Runs two things in turn, A B B A A B …, so that a machine whose speed drifts treats both alike.
 * The first round, of which nothing is kept, warms both up.
 */
export async function inTurn(
  rounds: number,
  ours: (round: number) => unknown,
  bare: (round: number) => unknown,
): Promise<Rounds> {
  const times: Rounds = { ours: [], bare: [] }
  for (let round = 0; round <= rounds; round++) {
    let first = 0
    if (round % 2 === 0) first = await timed(() => ours(round))
    const bareTook = await timed(() => bare(round))
    const oursTook = round % 2 === 0 ? first : await timed(() => ours(round))
    if (round === 0) continue
    times.ours.push(oursTook)
    times.bare.push(bareTook)
  }
  return times
}

/**
 * One line: what was compared, the medians, the median of the rounds' ratios with the range that
 * holds the middle half of them, and the ratio that we hold ourselves to where there is one.
 */
export function report(what: string, { ours, bare }: Rounds, goal?: number): void {
  const ratios = ours.map((time, round) => time / bare[round]!)
  const ratio = median(ratios)
  const spread = `(${percentile(ratios, 0.25).toFixed(2)}–${percentile(ratios, 0.75).toFixed(2)})`
  const verdict =
    goal === undefined ? '' : `goal ≤ ${goal.toFixed(1)}${ratio <= goal ? '' : '  MISSED'}`
  const times = `${milliseconds(ours)} / ${milliseconds(bare)} ms`
  console.log(
    `${what.padEnd(58)} ${times} = ${ratio.toFixed(2).padStart(5)} × ${spread.padEnd(13)} ${verdict}`.trimEnd(),
  )
}

function milliseconds(times: readonly number[]): string {
  return median(times).toFixed(2).padStart(8)
}
