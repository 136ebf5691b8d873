/**
 * Sees to `window.newsroom`: the desktop's preload has put it there; in a browser tab the page
 * fetches its own.
 */
export async function connect(): Promise<void> {
  if ('newsroom' in window) return
  const { loopbackBridge } = await import('./loopback.ts')
  Object.defineProperty(window, 'newsroom', { value: Object.freeze(loopbackBridge(window)) })
}
