import type { Node } from '@tiptap/pm/model'
import { type EditorState, NodeSelection } from '@tiptap/pm/state'
import type { Crop, FocalPoint } from '#shared/article/document.ts'

/** A figure of the open story, as lists and checks need it. */
export interface FigureEntry {
  id: string
  photoId: string
  /** The caption's plain text. */
  caption: string
  photographer: string
  source: string
  altText: string
  crop: Crop | null
  focalPoint: FocalPoint | null
  publishesPosition: boolean
}

/** Typing elsewhere leaves a figure's node as it is, so its entry too stays the same object. */
const entries = new WeakMap<Node, FigureEntry>()

export function entryOf(figure: Node): FigureEntry {
  const known = entries.get(figure)
  if (known) return known
  const { id, photoId, photographer, source, altText } = figure.attrs as FigureEntry
  const { crop, focalPoint, publishesPosition } = figure.attrs as FigureEntry
  const words = { caption: captionOf(figure), photographer, source, altText }
  const entry = { id, photoId, ...words, crop, focalPoint, publishesPosition }
  entries.set(figure, entry)
  return entry
}

/** A caption's plain text, as long as the caption itself: a line break is one letter. */
export function captionOf(figure: Node): string {
  return figure.textBetween(0, figure.content.size, null, '\n')
}

/** The figures of a story, in order; they stand only at the top level. */
export function figuresIn(story: Node): FigureEntry[] {
  const found: FigureEntry[] = []
  story.forEach((block) => {
    if (block.type.name === 'figure') found.push(entryOf(block))
  })
  return found
}

/** A figure and the position before it. */
export interface PlacedFigure {
  node: Node
  position: number
}

export function placedFigure(story: Node, figureId: string): PlacedFigure | null {
  let found: PlacedFigure | null = null
  story.forEach((node, position) => {
    if (node.type.name === 'figure' && node.attrs['id'] === figureId) found ??= { node, position }
  })
  return found
}

/** The figure that is selected, or whose caption holds the whole selection. */
export function selectedFigure({ selection }: EditorState): PlacedFigure | null {
  if (selection instanceof NodeSelection && selection.node.type.name === 'figure')
    return { node: selection.node, position: selection.from }
  const { $from, $to } = selection
  if ($from.depth === 0 || !$from.sameParent($to)) return null
  const node = $from.node(1)
  return node.type.name === 'figure' ? { node, position: $from.before(1) } : null
}

/** The figure that leads: the chosen one while it is in the story, else the first. */
export function leadingId(figures: readonly FigureEntry[], chosenId: string | null): string | null {
  return (figures.find((figure) => figure.id === chosenId) ?? figures[0])?.id ?? null
}

export type Missing = 'caption' | 'credit' | 'altText'

/** What a figure still lacks before it should be printed. */
export function missingOf(figure: FigureEntry): Missing[] {
  const missing: Missing[] = []
  if (!figure.caption.trim()) missing.push('caption')
  if (!figure.photographer.trim() && !figure.source.trim()) missing.push('credit')
  if (!figure.altText.trim()) missing.push('altText')
  return missing
}
