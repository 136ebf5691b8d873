import { type ComponentType, startTransition, useEffect, useState } from 'react'

/** Milliseconds after which the next part is fetched although no moment was quiet. */
const longestQuiet = 1_000

const fetches: (() => Promise<void>)[] = []

let endIt = (): void => {}
const startOver = new Promise<void>((resolve) => {
  endIt = resolve
})

/**
 * A part of the screen that the start does without. Its code is fetched when the start is over;
 * from then on the part is there as soon as it is rendered. (React's `lazy` may hold a part back
 * for 300 ms although its code is there.)
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let part: ComponentType<Props> | null = null
  const fetch = async (): Promise<void> => {
    part ??= await load()
  }
  fetches.push(fetch)
  return function Later(props: Props) {
    const [Part, setPart] = useState(() => part)
    useEffect(() => {
      if (Part) return
      const show = (): void => startTransition(() => setPart(() => part))
      const fail = (error: unknown): void =>
        setPart(() => {
          // In the next render, where the `Guard` around this part hears of it.
          throw error
        })
      void startOver.then(fetch).then(show, fail)
    }, [Part])
    return Part && <Part {...props} />
  }
}

/**
 * Says that the story is on the screen; what is not fetched for it now is fetched in quiet moments.
 */
export async function endStart(): Promise<void> {
  endIt()
  for (const fetch of fetches) {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: longestQuiet }))
    // Who needs the part will try again, and say so.
    await fetch().catch(() => {})
  }
}
