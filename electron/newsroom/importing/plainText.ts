import type { Inline, Paragraph } from '#shared/article/document.ts'
import { type Result, succeed } from '#shared/contract/errors.ts'
import { decodeText, type ReadOptions, type StoryFile, unreadStory } from './storyFile.ts'
import type { ReadStory } from './readStory.ts'

/**
 * Units of a line that is taken for a headline, and of the lines that a program or the user broke
 * at a margin.
 */
const longestHeadline = 200
const widestMargin = 110

/**
 * Plain text: blank lines part paragraphs, lines broken at a margin are one, the first line is the
 * headline where it looks like one.
 */
export async function readPlainText(
  file: StoryFile,
  options: ReadOptions,
): Promise<Result<ReadStory>> {
  const groups = groupsOf(decodeText(file.bytes))
  const headline = takeHeadline(groups)
  const body = paragraphsOf(groups, options.newId)
  return succeed({ ...unreadStory(options.language), headline, body })
}

/** Paragraphs of text that came without markup. */
export function plainParagraphs(text: string, newId: () => string): Paragraph[] {
  return paragraphsOf(groupsOf(text), newId)
}

/** Lines between blank ones. No-break spaces stay: misread UTF-8 has letters among them. */
function groupsOf(text: string): string[][] {
  const groups: string[][] = [[]]
  for (const line of text.split(/\r\n?|\n|\f/)) {
    const trimmed = line.replace(/^[ \t]+|[ \t]+$/g, '')
    if (trimmed !== '') groups.at(-1)!.push(trimmed)
    else if (groups.at(-1)!.length > 0) groups.push([])
  }
  return groups.filter((lines) => lines.length > 0)
}

/**
 * Takes the first line out of its group where something follows it and it does not end like a
 * sentence.
 */
function takeHeadline(groups: string[][]): string {
  const [first] = groups
  const line = first?.[0]
  if (!first || line === undefined || (groups.length === 1 && first.length === 1)) return ''
  if (line.length > longestHeadline || /[.,;:…]$/.test(line)) return ''
  // The first line of a paragraph that was broken at a margin.
  if (first.length > 1 && isBroken(first)) return ''
  first.shift()
  if (first.length === 0) groups.shift()
  return line
}

function paragraphsOf(groups: readonly string[][], newId: () => string): Paragraph[] {
  // Where no line is blank, each line is a paragraph, unless they were broken at a margin.
  const parts =
    groups.length === 1 && !isBroken(groups[0]!) ? groups[0]!.map((line) => [line]) : groups
  return parts.map((lines) => ({
    type: 'paragraph',
    attrs: { id: newId() },
    content: inlineOf(lines),
  }))
}

function inlineOf(lines: readonly string[]): Inline[] {
  if (isBroken(lines)) return [{ type: 'text', text: lines.join(' ') }]
  return lines.flatMap((text, at): Inline[] =>
    at === 0 ? [{ type: 'text', text }] : [{ type: 'hardBreak' }, { type: 'text', text }],
  )
}

/**
 * Whether lines end because the margin came, and not the thought: all but the last are about as
 * long as one another.
 */
function isBroken(lines: readonly string[]): boolean {
  if (lines.length < 2) return false
  const widest = Math.max(...lines.map(({ length }) => length))
  if (widest > widestMargin || widest < 40) return false
  return lines.slice(0, -1).every(({ length }) => length >= widest * 0.7)
}
