import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = join(import.meta.dirname, '..')

// electron-vite knows neither variable: it starts Electron from the package's own folder, which may
// be empty.
const electronFolder = process.env['ELECTRON_OVERRIDE_DIST_PATH']
if (electronFolder) process.env['ELECTRON_EXEC_PATH'] ??= join(electronFolder, 'electron')
if (process.getuid?.() === 0) process.env['NO_SANDBOX'] ??= '1'

/**
 * What cannot be bundled: addons. All else is in one file, which opens faster than a tree of
 * modules.
 */
const addons = ['better-sqlite3', 'sharp']

/**
 * What the first screen needs comes in one file, because each file that is asked for passes through
 * the main process. prosemirror-model looks at a stack trace when it loads, for which V8 reads the
 * whole file around it a second time.
 */
const startChunks = [
  { name: 'model', test: /node_modules[\\/]prosemirror-model/, priority: 1 },
  { name: 'start', tags: ['$initial' as const] },
]

export default defineConfig({
  main: {
    root,
    build: {
      target: 'node18',
      outDir: join(root, 'out/main'),
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: join(root, 'electron/desktop/main.ts'),
          photoWorker: join(root, 'electron/newsroom/photos/worker/photoWorker.ts'),
          storyWorker: join(root, 'electron/newsroom/importing/worker/storyWorker.ts'),
          unzipWorker: join(root, 'electron/newsroom/files/unzipWorker.ts'),
        },
        external: addons,
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name].cjs',
          // Electrons before 28 cannot import() in the main process; addons are required when first
          // used.
          dynamicImportInCjs: false,
        },
      },
    },
  },
  preload: {
    root,
    build: {
      target: 'node18',
      outDir: join(root, 'out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: join(root, 'electron/desktop/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    plugins: [react()],
    // Each load puts its own nonce in the place of this word.
    html: { cspNonce: '__NONCE__' },
    build: {
      target: 'chrome114',
      outDir: join(root, 'out/renderer'),
      minify: true,
      cssMinify: true,
      sourcemap: false,
      // A font in a data: address is refused by the content policy.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        input: join(root, 'renderer/index.html'),
        output: { codeSplitting: { groups: startChunks } },
      },
    },
  },
})
