import { Fragment, type Mark, type Node, type NodeType, type Schema, Slice } from '@tiptap/pm/model'

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

/** Texts of one line of thought, into which several paragraphs go as one. */
const flatTypes = [
  'headline',
  'standfirst',
  'figure',
  'pullQuoteText',
  'pullQuoteAttribution',
  'factBoxTitle',
]

export function isFlat(type: NodeType): boolean {
  return flatTypes.includes(type.name)
}

/**
 * The text of a slice as one run that `target` takes: blocks and line breaks become blanks, marks
 * go where none are taken.
 */
export function flattened(slice: Slice, target: NodeType): Slice {
  const runs: Node[] = []
  const blank = target.schema.text(' ')
  slice.content.descendants((node) => {
    if (node.isText) runs.push(node.mark(target.allowedMarks(node.marks)))
    else if (runs.length > 0) runs.push(blank)
    return true
  })
  return new Slice(withoutDoubleBlanks(runs), 0, 0)
}

function withoutDoubleBlanks(runs: readonly Node[]): Fragment {
  const nodes: Node[] = []
  let blankBefore = true
  for (const run of runs) {
    let text = (run.text ?? '').replace(/\s+/g, ' ')
    if (blankBefore) text = text.replace(/^ /, '')
    if (!text) continue
    blankBefore = text.endsWith(' ')
    nodes.push(run.type.schema.text(text, run.marks))
  }
  const last = nodes.at(-1)
  if (last && last.text === ' ') nodes.pop()
  return Fragment.fromArray(nodes)
}
