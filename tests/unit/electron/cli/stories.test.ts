import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { articleRowSchema } from '#shared/contract/articles.ts'
import { addStory, libraryWith, mainFile, run, temporaryFolder } from './commandLine.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

describe('new, list and search', () => {
  it('make a story, show it and find it without marks', () => {
    const library = temporaryFolder()
    const made = run([
      'new',
      '--headline',
      'Ho\u0323\u0302i Khuyến học Cần Thơ',
      '--library',
      library,
    ])
    expect(made).toMatchObject({ code: 0, err: '' })
    const id = made.out.trim()
    expect(id).toMatch(uuid)
    run(['new', '--language', 'en', '--library', library])

    const listed = run(['list', '--library', library])
    expect(listed.code).toBe(0)
    const lines = listed.out.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(new RegExp(`^${id}  Draft  .*  5  Hội Khuyến học Cần Thơ$`))
    expect(lines[0]).toContain('No headline yet')

    const json: unknown = JSON.parse(run(['list', '--json', '--library', library]).out)
    const rows = articleRowSchema.array().parse(json)
    expect(rows.map((row) => [row.headline, row.language])).toEqual([
      ['', 'en'],
      ['Hội Khuyến học Cần Thơ', 'vi'],
    ])

    const found = run(['search', 'hoi', 'khuyen', '--library', library])
    expect(found).toMatchObject({ code: 0, err: '' })
    expect(found.out).toContain(id)
    const foundJson = JSON.parse(
      run(['search', 'hoi khuyen', '--json', '--library', library]).out,
    ) as unknown
    expect(foundJson).toMatchObject([{ id, match: { field: 'headline' } }])
    expect(run(['search', 'xyz', '--library', library])).toEqual({
      code: 0,
      out: '',
      err: 'No story was found.\n',
    })
    expect(run(['search', 'xyz', '--json', '--library', library]).out).toBe('[]\n')
  })

  it('list by status, past one page, without letting a headline write to the terminal', async () => {
    const library = await libraryWith(async (library) => {
      for (let number = 0; number < 520; number++)
        await addStory(library, `Bài ${number}\u001b]0;x\u0007\u202e`)
      library.database.exec("UPDATE articles SET status = 'approved' WHERE headline LIKE 'Bài 51%'")
    })
    const all = run(['list', '--library', library])
    expect(all.out.trimEnd().split('\n')).toHaveLength(520)
    for (const control of ['\u001b', '\u0007', '\u202e']) expect(all.out).not.toContain(control)
    const approved = run(['list', '--status', 'approved', '--lang', 'vi', '--library', library])
    expect(approved.out.trimEnd().split('\n')).toHaveLength(11)
    expect(approved.out).toContain('Đã duyệt')
    // A reader that has seen enough is no failure.
    const script = `"${process.execPath}" "${mainFile}" list --json --library "${library}" | head -1; echo \${PIPESTATUS[0]}`
    expect(spawnSync('bash', ['-c', script], { encoding: 'utf8' })).toMatchObject({
      stdout: '[\n0\n',
      stderr: '',
    })
  })
})
