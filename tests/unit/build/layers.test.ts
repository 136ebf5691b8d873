import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { project } from '../../../build/built.ts'
import { importsIn, importsOf, layerings, problemOf } from '../../../build/layers.ts'
import { layerTable, tableDocuments, withTable } from '../../../build/layerTables.ts'

/** Why the imports of a file with this text are refused. */
function problemsOf(file: string, text: string): string[] {
  return importsOf(file, text).flatMap((one) => problemOf(one) ?? [])
}

describe('an import upwards is refused', () => {
  const upwards = 'renderer/comments lies above renderer/editor'
  test.each([
    ['by its path', `import { unsent } from '../comments/unsent.ts'`],
    ['by the name of the folder', `import { unsent } from '#renderer/comments/unsent.ts'`],
    ['for a type', `import type { Unsent } from '../comments/unsent.ts'`],
    ['for a type where it is used', `let one: import('../comments/unsent.ts').Unsent`],
    ['when it is needed', `void import('../comments/unsent.ts')`],
    ['for its effects', `import '../comments/comments.css'`],
    ['to pass it on', `export { unsent } from '../comments/unsent.ts'`],
    ['to pass all of it on', `export * from '../comments/unsent.ts'`],
  ])('%s', (_how, text) => {
    expect(problemsOf('renderer/editor/probe.ts', text)).toEqual([upwards])
  })

  test('in the newsroom too', () => {
    const file = 'electron/newsroom/files/probe.ts'
    const upwards = ['electron/newsroom/library lies above electron/newsroom/files']
    expect(problemsOf(file, `import { sha256Of } from '../library/hash.ts'`)).toEqual(upwards)
    expect(problemsOf(file, `import type { Row } from '../library/rows.ts'`)).toEqual(upwards)
    expect(problemsOf(file, `void import('../library/hash.ts')`)).toEqual(upwards)
  })

  test('between the parts of the project', () => {
    expect(problemsOf('shared/text/probe.ts', `import '#renderer/ui/policy.ts'`)).toEqual([
      'shared/ may import nothing of ours',
    ])
    expect(problemsOf('renderer/ui/probe.ts', `import '#electron/newsroom/door.ts'`)).toEqual([
      'renderer/ may import only shared',
    ])
    expect(
      problemsOf('electron/newsroom/host/probe.ts', `import '../../desktop/window.ts'`),
    ).toEqual(['electron/newsroom/ may import only shared'])
  })
})

test('an import downwards, or within a part, is not', () => {
  const text = `import '../ui/policy.ts'; import './review.ts'; import type { A } from '#shared/a.ts'`
  expect(importsOf('renderer/changes/probe.ts', text)).toHaveLength(3)
  expect(problemsOf('renderer/changes/probe.ts', text)).toEqual([])
})

test('a folder without a place is refused, whether it imports or is imported', () => {
  const problem = ['renderer/attic has no place in the order of build/layers.ts']
  expect(problemsOf('renderer/attic/probe.ts', `import '../ui/policy.ts'`)).toEqual(problem)
  expect(problemsOf('renderer/window/probe.ts', `import '../attic/probe.ts'`)).toEqual(problem)
})

test.each(layerings)('each part that has a place in $root exists', ({ root, order }) => {
  expect(order.filter((part) => !fs.existsSync(path.join(project, root, part)))).toEqual([])
})

test.each([...tableDocuments])('the table of %s in %s is true', async (root, document) => {
  const text = fs.readFileSync(path.join(project, document), 'utf8')
  const table = await layerTable(root, importsIn(project))
  expect(text, '`npm run layers` writes it').toBe(withTable(text, root, table))
})

describe('the step of the lint', () => {
  let copy: string
  const probe = (): string => path.join(copy, 'renderer/ui/probe.ts')

  beforeAll(() => {
    copy = fs.mkdtempSync(path.join(os.tmpdir(), 'toa-soan-layers-'))
    for (const folder of ['shared', 'renderer', 'electron', 'build', 'tests'])
      fs.cpSync(path.join(project, folder), path.join(copy, folder), {
        recursive: true,
        filter: (source) => fs.statSync(source).isDirectory() || /\.(tsx?|css)$/.test(source),
      })
  })
  afterAll(() => fs.rmSync(copy, { recursive: true, force: true }))

  function check(): { status: number | null; stderr: string } {
    const script = path.join(project, 'build/checkLayers.ts')
    return spawnSync(process.execPath, [script, copy], { encoding: 'utf8' })
  }

  test('passes the project as it is', () => {
    expect(check()).toMatchObject({ status: 0, stderr: '' })
  })

  test('fails on one import upwards, and names it', () => {
    fs.writeFileSync(probe(), `import type { App } from '../window/App.tsx'\nexport type A = App\n`)
    expect(check()).toMatchObject({
      status: 1,
      stderr:
        'renderer/ui/probe.ts imports renderer/window/App.tsx: renderer/window lies above renderer/ui\n',
    })
    fs.rmSync(probe())
  })
})
