import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { addStory, libraryWith, run, small, temporaryFolder } from './commandLine.ts'

describe('schema', () => {
  it('is a JSON Schema that exported articles fit', async () => {
    const printed = run(['schema'])
    expect(printed).toMatchObject({ code: 0, err: '' })
    const ajv = new Ajv2020({ strict: false })
    addFormats.default(ajv)
    const validate = ajv.compile(JSON.parse(printed.out) as object)
    const library = await libraryWith(
      async (library) => void (await addStory(library, 'Lũ về', [small])),
    )
    const out = temporaryFolder()
    run(['export', '--all', '--out', out, '--library', library])
    const exported = JSON.parse(readFileSync(join(out, 'lu-ve/article.json'), 'utf8')) as {
      headline: unknown
    }
    expect(validate(exported), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...exported, headline: 7 })).toBe(false)
  })
})
