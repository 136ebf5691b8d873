interface IdleTask {
  /** Has it done in the next idle moment; further calls before that ask for nothing more. */
  soon: () => void
  /** Drops what was asked for. */
  stop: () => void
}

/** Work that waits for an idle moment, but at most `latest` milliseconds. */
export function idleTask(act: () => void, latest: number): IdleTask {
  let waiting = 0
  const run = (): void => {
    waiting = 0
    act()
  }
  return {
    soon() {
      waiting ||= requestIdleCallback(run, { timeout: latest })
    },
    stop() {
      cancelIdleCallback(waiting)
      waiting = 0
    },
  }
}
