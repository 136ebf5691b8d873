/** Why a pattern is not taken. */
export type PatternProblem = 'syntax' | 'unsupported' | 'complex' | 'empty'

/** As often as `*` and `+` repeat; bounded, so that the ways of matching can be counted. */
const mostRepeats = 20
/** Ways of matching at one place of a text: more might take too long. */
const mostWays = 20_000

/**
 * A regular expression of which it is known beforehand that it cannot run away: no backreference,
 * no lookbehind, every repetition bounded, and few ways to match at any place.
 */
export function safePattern(source: string, ignoreCase: boolean): RegExp | PatternProblem {
  const read = readPattern(source)
  if (typeof read === 'string') return read
  try {
    const pattern = new RegExp(read.source, ignoreCase ? 'giu' : 'gu')
    return new RegExp(`^(?:${read.source})$`, 'u').test('') ? 'empty' : pattern
  } catch {
    return 'syntax'
  }
}

interface Piece {
  source: string
  ways: number
}

/** Reads one level of a pattern after another and counts. */
function readPattern(source: string): Piece | PatternProblem {
  let at = 0
  try {
    const read = alternatives(0)
    return at < source.length ? 'syntax' : read.ways > mostWays ? 'complex' : read
  } catch (problem) {
    if (problem instanceof Refused) return problem.problem
    throw problem
  }

  function alternatives(depth: number): Piece {
    if (depth > 10) throw new Refused('complex')
    let whole = sequence(depth)
    while (source[at] === '|') {
      at++
      const other = sequence(depth)
      whole = { source: `${whole.source}|${other.source}`, ways: whole.ways + other.ways }
    }
    return whole
  }

  function sequence(depth: number): Piece {
    const whole: Piece = { source: '', ways: 1 }
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const piece = repeated(atom(depth))
      whole.source += piece.source
      whole.ways *= piece.ways
      if (whole.ways > mostWays) throw new Refused('complex')
    }
    return whole
  }

  function atom(depth: number): Piece {
    const sign = source[at]!
    if (sign === '(') return group(depth)
    if (sign === '[') return take(/\[\^?(?:\\.|[^\]\\])*\]/uy)
    if (sign === '\\') return escape()
    if ('*+?{}]'.includes(sign)) throw new Refused('syntax')
    return take(/[^]/uy)
  }

  function escape(): Piece {
    if (/\\(?:[1-9]|k)/uy.test(source.slice(at, at + 2))) throw new Refused('unsupported')
    return take(/\\(?:[pP]\{[^}]{1,40}\}|u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|[^])/uy)
  }

  function group(depth: number): Piece {
    const opening = take(/\((?:\?(?::|=|!))?/uy).source
    if (source[at] === '?') throw new Refused('unsupported')
    const inner = alternatives(depth + 1)
    if (source[at] !== ')') throw new Refused('syntax')
    at++
    return { source: `${opening}${inner.source})`, ways: inner.ways }
  }

  function repeated(piece: Piece): Piece {
    const found = /(?:[*+?]|\{(\d{1,3})(,(\d{1,3})?)?\})\??/uy
    found.lastIndex = at
    const match = found.exec(source)
    if (!match) return piece
    at += match[0].length
    const [least, most] = boundsOf(match)
    if (most > 100 || least > most || (most > 1 && piece.ways > 1)) throw new Refused('complex')
    const lazy = match[0].endsWith('?') && match[0].length > 1 ? '?' : ''
    return {
      source: `${piece.source}{${least},${most}}${lazy}`,
      ways: most > 1 ? most - least + 1 : piece.ways + (least === 0 ? 1 : 0),
    }
  }

  function take(pattern: RegExp): Piece {
    pattern.lastIndex = at
    const match = pattern.exec(source)
    if (!match) throw new Refused('syntax')
    at += match[0].length
    return { source: match[0], ways: 1 }
  }
}

class Refused extends Error {
  readonly problem: PatternProblem
  constructor(problem: PatternProblem) {
    super(problem)
    this.problem = problem
  }
}

function boundsOf([sign, least, range, most]: RegExpExecArray): [number, number] {
  if (sign.startsWith('*')) return [0, mostRepeats]
  if (sign.startsWith('+')) return [1, mostRepeats]
  if (sign.startsWith('?')) return [0, 1]
  const from = Number(least)
  if (range === undefined) return [from, from]
  return [from, most === undefined ? Math.max(from, mostRepeats) : Number(most)]
}
