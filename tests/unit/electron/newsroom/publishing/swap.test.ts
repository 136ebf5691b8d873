import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { finishSwap, recover } from '#electron/newsroom/publishing/swap.ts'
import { article, p } from '#tests/articles.ts'
import { exportTo, insert, temporaryFolder, temporaryLibrary } from './testExports.ts'

const program = fileURLToPath(new URL('./crash.ts', import.meta.url))
const contentOf = (destination: string) =>
  readFileSync(path.join(destination, 'bai', 'index.html'), 'utf8')

function withOld(): string {
  const destination = temporaryFolder()
  mkdirSync(path.join(destination, 'bai'))
  writeFileSync(path.join(destination, 'bai', 'index.html'), 'old')
  return destination
}

function crashAfter(step: string, destination: string): void {
  const crashed = spawnSync(process.execPath, [program, destination, step], { encoding: 'utf8' })
  expect(crashed.signal, crashed.stderr).toBe('SIGKILL')
}

describe('a crash while a folder is replaced', () => {
  it.each([
    ['half', 'old'],
    ['settle', 'old'],
    ['moveAside', 'old'],
    ['moveIn', 'new'],
  ])('after %s leaves the %s one, whole, and nothing else', async (step, left) => {
    const destination = withOld()
    crashAfter(step, destination)
    await recover(destination)
    expect(contentOf(destination)).toBe(left)
    expect(readdirSync(destination)).toEqual(['bai'])
  })

  it.each([
    ['half', []],
    ['settle', []],
    ['moveAside', []],
    ['moveIn', ['bai']],
  ])('where none was before, after %s, leaves %j', async (step, left) => {
    const destination = temporaryFolder()
    crashAfter(step, destination)
    await recover(destination)
    expect(readdirSync(destination)).toEqual(left)
  })

  it('is cleared away by the next export', async () => {
    const destination = withOld()
    crashAfter('moveAside', destination)
    expect(readdirSync(destination)).not.toContain('bai')
    const library = temporaryLibrary()
    const story = article({ headline: 'Khác' }, p('x'))
    insert(library, story)
    await exportTo(library, destination, [story.id])
    expect(readdirSync(destination).sort()).toEqual(['bai', 'khac'])
    expect(contentOf(destination)).toBe('old')
  })
})

describe('recovery', () => {
  it('leaves alone what another running program is writing, and what only looks alike', async () => {
    const destination = temporaryFolder()
    const names = [
      `.toa-soan-bai-${process.ppid}-0123456789ab.new`,
      '.toa-soan-bai-x.old',
      '.toa-soan',
    ]
    for (const name of names) mkdirSync(path.join(destination, name))
    writeFileSync(path.join(destination, `.toa-soan-bai-${process.pid}-0123456789ab.old`), 'a file')
    const before = readdirSync(destination)
    await recover(destination)
    expect(readdirSync(destination)).toEqual(before)
  })
})

describe('a swap', () => {
  it('puts the old folder back where the new one cannot be moved in', async () => {
    const destination = withOld()
    // A folder cannot be moved into itself: everything goes well until the last step.
    const aside = path.join(destination, 'aside')
    await expect(
      finishSwap({ destination, folder: 'bai', staged: destination, aside }),
    ).rejects.toThrow('EINVAL')
    expect(contentOf(destination)).toBe('old')
    expect(readdirSync(destination)).toEqual(['bai'])
  })
})
