import { limits } from '#shared/article/limits.ts'
import { readJson } from '#shared/article/read.ts'

/**
 * Every text in a stored content that cannot be read as an article, a paragraph each, so that it is
 * never shown blank: of JSON the text it holds in whatever shape, of anything else the raw lines.
 */
export function linesOf(content: string): string[] {
  const json = readJson(content)
  const lines = json.ok ? textLines(json.value) : []
  if (lines.length > 0) return lines
  return content
    .slice(0, limits.articleTextLength)
    .split('\n')
    .filter((line) => line.trim() !== '')
}

function textLines(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const children = Object.values(value)
  const texts = children.filter(isTextNode)
  if (texts.length > 0) {
    const line = children.map((child) => (isTextNode(child) ? child.text : '\n')).join('')
    return line.trim() === '' ? [] : [line]
  }
  return [...ownTexts(value), ...children.flatMap(textLines)]
}

function isTextNode(value: unknown): value is { text: string } {
  return (
    typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
  )
}

/**
 * Names and notes that are attributes, not text: a photographer, a description, a teaser. Short
 * codes stay out.
 */
function ownTexts(value: object): string[] {
  if (Array.isArray(value))
    return value.filter((item) => typeof item === 'string' && /\s/.test(item))
  return Object.values(value).filter(
    (item): item is string => typeof item === 'string' && /\S\s+\S/.test(item),
  )
}
