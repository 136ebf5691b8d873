import { join } from 'node:path'
import { defineConfig } from 'vite'

const root = join(import.meta.dirname, '..')

/**
 * The hosts without a window, for plain Node: `out/cli/main.js` (the `bin`) and
 * `out/browser/main.js`.
 */
export default defineConfig({
  root,
  build: {
    ssr: true,
    target: 'node20',
    outDir: join(root, 'out'),
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: {
        'cli/main': join(root, 'electron/cli/main.ts'),
        'browser/main': join(root, 'electron/browser/main.ts'),
        photoWorker: join(root, 'electron/newsroom/photos/worker/photoWorker.ts'),
        storyWorker: join(root, 'electron/newsroom/importing/worker/storyWorker.ts'),
        unzipWorker: join(root, 'electron/newsroom/files/unzipWorker.ts'),
      },
      external: ['better-sqlite3', 'sharp'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
  ssr: { noExternal: true },
})
