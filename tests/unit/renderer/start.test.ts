import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const main = join(project, 'renderer/main.tsx')

/** All that is loaded before the first frame: files by path, packages by name. */
function loadedFirst(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  if (!/\.tsx?$/.test(file)) return found
  const imports = readFileSync(file, 'utf8').matchAll(
    /^import (?!type )(?:[^']*? from )?'([^']+)'/gm,
  )
  for (const [, name = ''] of imports) {
    if (name.startsWith('.')) loadedFirst(join(dirname(file), name), found)
    else if (name.startsWith('#')) loadedFirst(join(project, name.slice(1)), found)
    else found.add(name)
  }
  return found
}

describe('what the window loads before its first frame', () => {
  const loaded = [...loadedFirst(main)]

  it('is the editor', () => {
    expect(loaded.every((name) => !name.startsWith('/') || existsSync(name))).toBe(true)
    expect(loaded.some((name) => name.endsWith('/paper/StoryView.tsx'))).toBe(true)
  })

  it('is no pane, no dialog, no host of another kind and no schema of a call', () => {
    const unneeded =
      /\/(?:library\/(?!Views)[A-Z]|(?:details|publishing|importing)\/[A-Z])|Dialog\.tsx|contract\/contract\.ts|loopback/
    expect(loaded.filter((name) => unneeded.test(name))).toEqual([])
    expect(loaded).not.toContain('@tanstack/react-virtual')
    expect(loaded).not.toContain('@mantine/dates')
  })
})
