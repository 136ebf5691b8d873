import type { CheckedText, TextFound } from '../check.ts'

interface Rule {
  pattern: RegExp
  instead: (match: RegExpExecArray) => string
}

/**
 * Blanks and punctuation that stand wrong in any language. A match is what is replaced; `\n` is a
 * line break.
 */
const rules: readonly Rule[] = [
  // Two blanks between words.
  { pattern: /(?<=[^\s])[ \u00A0]{2,}(?=[^\s])/gu, instead: () => ' ' },
  // A blank before a comma or a stop.
  {
    pattern: /(?<=[\p{L}\p{N}\p{M}”"»)\]%])[ \u00A0]+(?=[,;:!?](?:[\s”"»)]|$)|\.(?:[\s”"»)]|$))/gu,
    instead: () => '',
  },
  { pattern: /(?<=[\p{L}\p{M}]) +([,;])(?=[\p{L}])/gu, instead: ([, sign]) => `${sign} ` },
  { pattern: /(?<=\p{Ll}\p{M}?) +\.(?=\p{Lu}\p{M}?\p{Ll})/gu, instead: () => '. ' },
  // None after it.
  {
    pattern: /(?<=[\p{L}\p{M}]{2}|[”»)\]]|\d(?=[;!?]))[,;!?](?=[\p{L}“«(])/gu,
    instead: ([sign]) => `${sign} `,
  },
  { pattern: /(?<=\p{Ll}\p{M}?\p{Ll}\p{M}?)\.(?=\p{Lu}\p{M}?\p{Ll})/gu, instead: () => '. ' },
  // "ở trạm 2.Theo"; "2.Net" and "2.0" are something else.
  { pattern: /(?<=\p{Ll}\p{M}? \d{1,4})\.(?=\p{Lu}\p{M}?\p{Ll}+ \p{Ll})/gu, instead: () => '. ' },
  { pattern: /(?<=\p{Ll}\p{M}?\p{Ll}\p{M}?):(?=[\p{L}“«])/gu, instead: () => ': ' },
  // Inside brackets and quotation marks.
  { pattern: /(?<=[([“«])[ \u00A0]+(?=\S)/gu, instead: () => '' },
  { pattern: /(?<=[^\s([“«,;:])[ \u00A0]+(?=[)\]”»])/gu, instead: () => '' },
  // Outside them.
  { pattern: /(?<=[\p{Ll}\p{M}]{2})(?=[(“«][\p{L}\p{N}])/gu, instead: () => ' ' },
  { pattern: /(?<=[)”»])(?=[\p{L}\p{N}])/gu, instead: () => ' ' },
  // Twice the same sign.
  { pattern: /([,;:])\1+/gu, instead: ([, sign]) => sign ?? '' },
  { pattern: /(?<![.\d])\.\.(?![.\d/])/gu, instead: () => '.' },
]

/** A word with a dot, a slash or an at sign inside is an address or a name. */
const address =
  /(?:https?:|www\.|@|\/\/|\.(?:vn|com|net|org|gov|edu|info|io|html?|pdf)(?![\p{L}]))/u

export function wrongSpacesIn({ text }: CheckedText): TextFound[] {
  return rules.flatMap(({ pattern, instead }) =>
    Array.from(text.matchAll(pattern)).flatMap((match): TextFound[] => {
      const { index, 0: matched } = match
      if (isInAddress(text, index)) return []
      // A place between two characters is shown by them.
      const from = matched === '' ? index - 1 : index
      const to = index + matched.length + (matched === '' ? 1 : 0)
      const words = instead(match)
      const written = matched === '' ? text.charAt(from) + words + text.charAt(index) : words
      return [widened(text, { from, to, instead: written })]
    }),
  )
}

/** With the words beside it, so that a reader sees what is meant. */
function widened(
  text: string,
  { from, to, instead }: Required<Pick<TextFound, 'from' | 'to' | 'instead'>>,
): TextFound {
  const before =
    /[\p{L}\p{M}\p{N}”"»)]{1,12}$/u.exec(text.slice(Math.max(0, from - 12), from))?.[0] ?? ''
  const after =
    /^[\p{L}\p{M}\p{N}“"«(]{1,12}|^[,.;:!?)\]”»]/u.exec(text.slice(to, to + 12))?.[0] ?? ''
  return { from: from - before.length, to: to + after.length, instead: before + instead + after }
}

function isInAddress(text: string, at: number): boolean {
  const start = text.slice(0, at).search(/\S*$/u)
  const length = text.slice(at).search(/\s/u)
  return address.test(text.slice(start, length < 0 ? undefined : at + length))
}
