import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mainFile, run } from './commandLine.ts'

describe('help', () => {
  it('is there in both languages, by option before the machine, with examples and exit codes', () => {
    const vietnamese = run(['--help'], { LANG: 'vi_VN.UTF-8' })
    expect(vietnamese).toMatchObject({ code: 0, err: '' })
    expect(vietnamese.out).toContain('Cách dùng: toa-soan [tùy chọn] <lệnh>')
    expect(vietnamese.out).toContain('Mã kết thúc:')
    const en = run(['--lang', 'en', 'export', '--help'], { LANG: 'vi_VN.UTF-8' })
    expect(en).toMatchObject({ code: 0, err: '' })
    expect(en.out).toContain('Usage: toa-soan export [options] [id...]')
    expect(en.out).toContain('toa-soan export --all --format json --out ~/json')
    expect(run(['--lang=vi', 'help', 'list']).out).toContain('Liệt kê các bài')
  })

  it('is what a bare call gets, as an error', () => {
    const ended = run([])
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.err).toContain('Usage: toa-soan')
  })

  it.each([
    [['exportt'], 'There is no command exportt.'],
    [['list', '--colour'], 'There is no option --colour.'],
    [['list', '--status', 'done'], 'done does not fit --status <status>.'],
    [['search'], '<text> is missing.'],
    [['backup', 'a.zip', 'b.zip'], 'There is an argument too many.'],
    [['export', '--all'], 'The option --out <dir> is needed.'],
    [['export', '--all', '--out'], 'The option --out <dir> needs a value.'],
    [['export', '--out', 'x'], 'Choose one: ids, --all or --status.'],
    [['export', 'abc', '--all', '--out', 'x'], 'Choose one: ids, --all or --status.'],
    [
      ['export', '--all', '--out', 'x', '--format', 'html,doc'],
      'html,doc does not fit --format <formats>.',
    ],
    [
      ['export', '--all', '--out', 'x', '--format', 'template'],
      'The format template and the option --template <name> go together.',
    ],
  ])('follows a mistake: %o', (args, sentence) => {
    expect(run(args)).toEqual({ code: 2, out: '', err: `${sentence}\nFor help: toa-soan --help\n` })
  })

  it('comes with the version of the package', () => {
    const packageFile = join(dirname(mainFile), '../../package.json')
    const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }
    expect(run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })
})
