import type { TermRule } from '../ruleFile.ts'

/**
 * Reads a table of expressions that are often confused. A line is `right < wrong, wrong ~ before,
 * before ! after, after`: after the words that follow `~`, and before those that follow `!`, the
 * wrong form is something else and right.
 */
export function confusions(topic: string, table: string): TermRule[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [, right, wrong, before, after] =
        /^([^<~!]+)<([^~!]+)(?:~([^!]+))?(?:!(.+))?$/u.exec(line.trim()) ?? []
      const preferred = (right ?? '').trim()
      return {
        kind: 'term',
        id: `${topic}.${preferred}`,
        language: 'vi',
        reason: '',
        terms: list(wrong),
        preferred,
        notAfter: list(before),
        notBefore: list(after),
        matches: [],
        passes: [],
      }
    })
}

function list(words: string | undefined): string[] {
  return (words ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
}
