import { describe, expect, it } from 'vitest'
import { languageOf } from '#electron/cli/answer.ts'
import { createTerminal, plain, shortened } from '#electron/cli/terminal.ts'

function recorder(isTTY: boolean, columns?: number) {
  const written: string[] = []
  return {
    written,
    isTTY,
    ...(columns === undefined ? {} : { columns }),
    write: (text: string) => written.push(text),
  }
}

describe('what goes where', () => {
  it('is results out, words to the errors, progress only where somebody watches', () => {
    const out = recorder(false)
    const err = recorder(true, 12)
    const terminal = createTerminal('en', out, err)
    expect(terminal.columns).toBeNull()
    terminal.progress('Exporting 1/2')
    terminal.progress('2/2')
    terminal.print('/web/cho-noi')
    terminal.say('Done')
    terminal.progress(null)
    expect(out.written).toEqual(['/web/cho-noi\n'])
    expect(err.written).toEqual(['\r\u001b[KExporting…', '\r\u001b[K2/2', '\r\u001b[K', 'Done\n'])
    const quiet = recorder(false)
    createTerminal('en', out, quiet).progress('Exporting 1/2')
    expect(quiet.written).toEqual([])
  })

  it('takes a terminal that does not say its width for 80 columns', () => {
    expect(createTerminal('en', recorder(true, 0), recorder(true)).columns).toBe(80)
  })

  it('says failures in the chosen language', () => {
    const err = recorder(false)
    createTerminal('vi', recorder(false), err).sayFailure({
      code: 'libraryLocked',
      holder: 'máy\u001b[2J Lan',
    })
    expect(err.written).toEqual(['Thư viện đang được mở bởi máy [2J Lan. Hãy đóng bên đó trước.\n'])
  })
})

it('shortens by what a reader sees as one character', () => {
  expect(shortened('Cần Thơ', 7)).toBe('Cần Thơ')
  expect(shortened('Cần Thơ xưa', 7)).toBe('Cần Th…')
  expect(shortened('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2)).toBe('👩‍👩‍👧‍👦…')
  expect(plain('a\n\u001b[31mb\u202e\u2028c')).toBe('a [31mb c')
})

it.each([
  [['list', '--lang', 'en'], { LANG: 'vi_VN.UTF-8' }, 'en'],
  [['--lang=vi', 'list'], { LANG: 'en_US.UTF-8' }, 'vi'],
  [['list', '--lang', 'fr'], { LANG: 'en_GB.UTF-8' }, 'en'],
  [['list'], { LC_ALL: 'vi_VN.UTF-8', LANG: 'en_US.UTF-8' }, 'vi'],
  [['list'], { LC_ALL: '', LC_MESSAGES: 'en_US', LANG: 'vi_VN' }, 'en'],
  [['list'], { LANG: 'C' }, 'vi'],
])('%o under %o speaks %s', (args, environment, language) => {
  expect(languageOf(args, environment)).toBe(language)
})
