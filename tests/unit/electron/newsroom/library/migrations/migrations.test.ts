import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrations } from '#electron/newsroom/library/migrations/migrations.ts'

const folder = join(import.meta.dirname, '../../../../../../electron/newsroom/library/migrations')
const steps = readdirSync(folder).filter((name) => name !== 'migrations.ts')

describe('the migrations', () => {
  it('are numbered without a gap and all listed', () => {
    const numbers = steps.map((name) => /^(\d{4})-[a-z0-9-]+\.ts$/.exec(name)?.[1])
    expect(numbers).toEqual(migrations.map((_, at) => String(at + 1).padStart(4, '0')))
  })

  it.each(steps)('%s has a test', (name) => {
    expect(existsSync(join(import.meta.dirname, name.replace(/\.ts$/, '.test.ts')))).toBe(true)
  })

  it.each(steps)('%s imports no live code', (name) => {
    const imports = readFileSync(join(folder, name), 'utf8').match(/^import .*$/gm) ?? []
    expect(
      imports.filter((line) => !line.startsWith("import type { Database } from 'better-sqlite3'")),
    ).toEqual([])
  })
})
