import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const project = join(import.meta.dirname, '..')
const stamp = join(project, 'out/.built')
const sources = ['electron', 'renderer', 'shared', 'build', 'package-lock.json']

/** True when `out/` was built from the sources as they now are. */
export function isBuilt(): boolean {
  if (!existsSync(stamp)) return false
  const built = statSync(stamp).mtimeMs
  return sources.every((source) => newest(join(project, source)) < built)
}

/** Builds all of `out/`; returns whether that went well and what the tools had to say. */
export function build(): { ok: boolean; output: string } {
  let output = ''
  const began = new Date()
  for (const [tool, ...args] of [
    ['electron-vite/bin/electron-vite.js', 'build', '--config', 'build/electron.vite.config.ts'],
    ['vite/bin/vite.js', 'build', '--config', 'build/vite.node.config.ts'],
  ] as const) {
    const run = spawnSync(process.execPath, [join(project, 'node_modules', tool), ...args], {
      cwd: project,
      encoding: 'utf8',
    })
    output += `${run.stdout}${run.stderr}`
    if (run.status !== 0) return { ok: false, output }
  }
  // A source that changes while the tools run must count as newer.
  writeFileSync(stamp, '')
  utimesSync(stamp, began, began)
  return { ok: true, output }
}

/** When the newest file was changed that something is built from. */
function newest(path: string): number {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  const names = readdirSync(path).filter((name) => name !== 'README.md')
  return Math.max(0, ...names.map((name) => newest(join(path, name))))
}
