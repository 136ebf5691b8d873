import { loopbackBridge } from './loopback.ts'

// The desktop's preload has already put its bridge here; in a browser tab the page brings its own.
if (!('newsroom' in window)) {
  Object.defineProperty(window, 'newsroom', { value: Object.freeze(loopbackBridge(window)) })
}
