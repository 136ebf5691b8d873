import { Fragment, type Mark, type Node, type Schema, Slice } from '@tiptap/pm/model'

/**
 * Plain text as paragraphs, not cleaned yet. Blank lines part them, and a single line break stays
 * one; where no line is blank, every line is a paragraph.
 */
export function plainTextSlice(text: string, schema: Schema, marks: readonly Mark[]): Slice {
  const normal = text.replace(/\r\n?/g, '\n').trim()
  const hasBlankLines = /\n[^\S\n]*\n/.test(normal)
  const parts = normal.split(hasBlankLines ? /\n(?:[^\S\n]*\n)+/ : '\n')
  const paragraphs = parts.map((part) =>
    schema.nodes['paragraph']!.create(null, lines(part, schema, marks)),
  )
  return new Slice(Fragment.fromArray(paragraphs), 1, 1)
}

function lines(part: string, schema: Schema, marks: readonly Mark[]): Node[] {
  return part.split('\n').flatMap((line, index) => {
    return [
      ...(index > 0 ? [schema.nodes['hardBreak']!.create()] : []),
      ...(line ? [schema.text(line, marks)] : []),
    ]
  })
}
