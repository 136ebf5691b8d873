import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addStory, libraryWith, run, temporaryFolder } from './commandLine.ts'

describe('check', () => {
  const bad = 'bbbb2222-0000-4000-8000-000000000000'
  const shelf = () =>
    libraryWith(async (library) => {
      await addStory(library, 'Lũ về', [], 'aaaa1111-0000-4000-8000-000000000000')
      await addStory(library, 'Ông XXX nói', [], bad)
    })

  it('says what is found in stories, and ends with 1 where an error is', async () => {
    const library = await shelf()
    const checked = run(['check', '--all', '--library', library])
    expect(checked).toMatchObject({ code: 1, err: '' })
    expect(checked.out).toContain(
      `${bad}  Ông XXX nói\n  Error: A note to the desk is left in the story`,
    )
    expect(checked.out).toMatch(/Stories checked: 2\. Errors: 1, warnings: 6, hints: 0\.\n$/)
    expect(run(['check', 'aaaa', '--library', library])).toMatchObject({ code: 0 })
    expect(run(['check', 'cccc', '--library', library])).toMatchObject({ code: 1, out: '' })
    expect(run(['check', '--library', library])).toMatchObject({ code: 2 })
    const json = run(['check', 'bbbb', '--json', '--library', library])
    expect(JSON.parse(json.out)).toMatchObject([
      {
        kind: 'checked',
        articleId: bad,
        findings: [{ check: 'deskNote', place: { kind: 'headline' } }, {}, {}, {}],
      },
    ])
  })

  it('keeps a story with errors from being exported until --override', async () => {
    const library = await shelf()
    const out = temporaryFolder()
    const exporting = ['export', '--all', '--format', 'json', '--out', out, '--library', library]
    const blocked = run(exporting)
    expect(blocked).toMatchObject({ code: 1, out: `${join(out, 'lu-ve')}\n` })
    expect(blocked.err).toContain(`${bad} was not exported because of errors: A note to the desk`)
    expect(blocked.err).toContain('--override')
    expect(readdirSync(out)).toEqual(['lu-ve'])
    expect(run([...exporting, '--override'])).toMatchObject({ code: 0 })
    expect(readdirSync(out).sort()).toEqual(['lu-ve', 'ong-xxx-noi'])
  })
})
