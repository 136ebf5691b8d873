import {
  type InterfaceLanguage,
  createTranslator,
  failureSentence,
} from '#shared/locales/locales.ts'
import type { Failure } from '#shared/contract/errors.ts'

type Translate = ReturnType<typeof createTranslator>['t']

/**
 * What a command needs of where it runs: results go out by `print`, everything else by `say` and
 * `progress`.
 */
export interface Terminal {
  readonly t: Translate
  readonly language: InterfaceLanguage
  /** Columns of the standard output where that is a terminal, else null. */
  readonly columns: number | null
  print(line: string): void
  say(line: string): void
  sayFailure(failure: Failure): void
  /**
   * Shows a line that the next one takes the place of; nothing where nobody watches. Null takes it
   * away.
   */
  progress(line: string | null): void
}

interface Stream {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** Returns a terminal that writes to these streams in one language. */
export function createTerminal(
  language: InterfaceLanguage,
  output: Stream = process.stdout,
  errors: Stream = process.stderr,
): Terminal {
  const { t } = createTranslator(language)
  let shown = false
  const progress = (line: string | null) => {
    if (!errors.isTTY || (line === null && !shown)) return
    shown = line !== null
    errors.write(`\r\u001b[K${line === null ? '' : shortened(plain(line), widthOf(errors) - 1)}`)
  }
  const say = (line: string) => {
    progress(null)
    errors.write(`${line}\n`)
  }
  return {
    t,
    language,
    columns: output.isTTY ? widthOf(output) : null,
    print(line) {
      progress(null)
      output.write(`${line}\n`)
    },
    say,
    sayFailure: (failure) => say(plain(failureSentence(t, failure))),
    progress,
  }
}

/** Some terminals do not say, or say zero. */
function widthOf(stream: Stream): number {
  return stream.columns || 80
}

/** Text of a story on one line, without characters that a terminal would obey. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
}

const segmenter = new Intl.Segmenter()

/**
 * At most `width` characters as a reader sees them, the last one "…" where something is missing.
 */
export function shortened(text: string, width: number): string {
  const characters = Array.from(segmenter.segment(text), ({ segment }) => segment)
  if (characters.length <= width) return text
  const kept = characters.slice(0, Math.max(0, width - 1)).join('')
  return `${kept.trimEnd()}…`
}
