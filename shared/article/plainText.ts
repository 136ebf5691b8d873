import type { Block, Inline, StoryDocument } from './document.ts'

export function inlineText(content: readonly Inline[] | undefined): string {
  return (content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}

interface TextNode {
  readonly type: string
  readonly text?: string
  readonly content?: readonly TextNode[] | undefined
}

/** The text of a block: one line for each paragraph, item, cell or caption in it. */
export function blockLines(block: Block): string[] {
  const lines: string[] = []
  collectLines(block, lines)
  return lines
}

function collectLines(node: TextNode, lines: string[]): void {
  const content = node.content ?? []
  if (content.some((child) => child.type === 'text' || child.type === 'hardBreak')) {
    lines.push(inlineText(content as readonly Inline[]))
  } else {
    for (const child of content) collectLines(child, lines)
  }
}

/** Headline, standfirst, every block and caption: what is counted and searched. */
export function storyLines(document: StoryDocument): string[] {
  const lines: string[] = []
  for (const node of document.content) collectLines(node, lines)
  return lines
}
