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
        terms: listed(wrong ?? ''),
        preferred,
        notAfter: listed(before ?? ''),
        notBefore: listed(after ?? ''),
        matches: [],
        passes: [],
      }
    })
}

/** The words of a list that has commas between them. */
export function listed(words: string): string[] {
  return words
    .normalize('NFC')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
}
