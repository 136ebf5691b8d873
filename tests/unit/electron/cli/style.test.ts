import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { insertArticle } from '#electron/newsroom/library/drafts.ts'
import { article, p } from '#tests/articles.ts'
import { libraryWith, run, temporaryFolder, valueOf } from './commandLine.ts'

const covid = {
  kind: 'term',
  id: 'covid',
  terms: ['Covid-19'],
  preferred: 'COVID-19',
  reason: 'Theo WHO.',
}
const lines = (...all: string[]): string => all.map((line) => `${line}\n`).join('')

/** A library with a story that has faults, and where rule files lie. */
async function libraryWithFaults() {
  const now = new Date('2023-02-14T16:41:00.000Z')
  const library = await libraryWith(({ database }) => {
    const story = article(
      { id: '52ec98ef-2b52-4c2e-8b1e-000000000001', headline: 'Dịch Covid-19 lui' },
      p('Bà con bị xúi dục bỏ nghành y.'),
    )
    valueOf(insertArticle(database, story, { updatedAt: now.toISOString(), now }))
  })
  const folder = temporaryFolder()
  const file = (name: string, rules: object[], more: object = {}): string => {
    const path = join(folder, name)
    writeFileSync(
      path,
      JSON.stringify({
        format: 'toa-soan-style',
        version: 1,
        id: 'bao',
        name: 'Báo',
        ...more,
        rules,
      }),
    )
    return path
  }
  return {
    library,
    folder,
    file,
    style: (...args: string[]) => run(['style', ...args, '--library', library]),
  }
}

describe('style', () => {
  it('has help in both languages, for itself and for what it does', () => {
    const all = run(['style', '--help'])
    expect(all).toMatchObject({ code: 0, err: '' })
    expect(all.out).toContain('toa-soan style import quy-tac.json')
    const one = run(['--lang', 'vi', 'style', 'export', '--help'])
    expect(one).toMatchObject({ code: 0, err: '' })
    for (const said of ['Cách dùng: toa-soan style export', '--out <file>', '--replace'])
      expect(one.out).toContain(said)
    expect(run(['style'])).toMatchObject({ code: 2, out: '' })
    expect(run(['style', 'exprot'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('exprot'),
    })
  })

  it('takes rules in, which check then goes by, and hands them on as they are', async () => {
    const { library, folder, file, style } = await libraryWithFaults()
    const path = file('bao.json', [{ ...covid, severity: 'error' }], { severity: 'warning' })
    const check = (): string => run(['check', '52ec', '--library', library]).out
    expect(check()).not.toContain('COVID-19')
    expect(style('import', path)).toEqual({
      code: 0,
      out: `${path}: Took in Báo: 1 rule\n`,
      err: '',
    })
    expect(style('list').out).toBe('bao  Báo  1 rule  Warning\n')
    expect(JSON.parse(style('list', '--json').out)).toEqual([
      { id: 'bao', name: 'Báo', severity: 'warning', rules: 1 },
    ])
    for (const said of [
      'Error: “Covid-19”: the house writes “COVID-19”. Theo WHO.',
      'Hint: “xúi dục” should be “xúi giục”. d/gi confused. “giục”: to urge. “dục”: desire; to rear.',
      'Hint: “nghành” is no Vietnamese syllable.',
    ])
      expect(check()).toContain(said)
    const out = join(folder, 'usb', 'bao.json')
    expect(style('export', 'bao', '--out', out)).toMatchObject({ code: 0, err: '' })
    expect(style('export', 'bao').out).toBe(readFileSync(out, 'utf8'))
    expect(style('export', 'bao', '--out', out)).toMatchObject({ code: 1, out: '' })
    expect(style('export', 'bao', '--out', out, '--replace').code).toBe(0)
    expect(style('import', out).out).toBe(`${out}: Replaced Báo: 1 rule\n`)
    expect(style('export', 'bao').out).toBe(readFileSync(out, 'utf8'))
  })

  it('tries rule files without a library, and names the rule that is at fault', async () => {
    const { folder, file } = await libraryWithFaults()
    const sound = file('sound.json', [covid])
    const pattern = {
      kind: 'pattern',
      id: 'xau',
      pattern: '(?:.{0,100}){3}☃',
      matches: ['☃'],
      passes: ['b'],
    }
    const bad = file('bad.json', [covid, pattern])
    const none = join(folder, 'none.json')
    const ended = run([
      'style',
      'check',
      sound,
      bad,
      none,
      folder,
      '/dev/zero',
      '--library',
      '/nonexistent',
    ])
    expect(ended.code).toBe(1)
    expect(ended.out).toBe(`${sound}: Báo: 1 rule, every example as it should be\n`)
    expect(ended.err).toBe(
      lines(
        `${bad}: Rule “xau” has a pattern that is too large and might slow the program down: (?:.{0,100}){3}☃. The rules in use did not change.`,
        `${none}: The file none.json cannot be read (ENOENT). Nothing changed.`,
        `${folder}: The file ${folder.split('/').at(-1)} cannot be read (EISDIR). Nothing changed.`,
        '/dev/zero: The rule file is too large. The rules in use did not change.',
      ),
    )
  })

  it('takes the good ones of many, and leaves the library as it was where none is good', async () => {
    const { library, file, style } = await libraryWithFaults()
    const twice = file('twice.json', [covid, covid], { id: 'hai' })
    const good = file('good.json', [covid])
    expect(style('import', twice)).toMatchObject({
      code: 1,
      out: '',
      err: `${twice}: Two rules are called “covid”. The rules in use did not change.\n`,
    })
    expect(style('list')).toEqual({ code: 0, out: '', err: 'No rule files yet.\n' })
    expect(style('import', twice, good).code).toBe(1)
    expect(style('list').out).toBe('bao  Báo  1 rule\n')
    expect(style('export', 'hai')).toEqual({
      code: 1,
      out: '',
      err: 'The library has no rule file "hai". See: style list\n',
    })
    expect(run(['style', 'list', '--library', join(library, 'none')]).code).toBe(3)
  })
})
