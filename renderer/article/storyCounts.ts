import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useEffect, useState } from 'react'
import { countCharacters, countWords, readingMinutes } from '#shared/text/count.ts'
import { useEditable } from './articleStore.ts'
import { idleTask } from '../ui/idleTask.ts'

export interface StoryCounts {
  words: number
  characters: number
  readingMinutes: number
  headlineCharacters: number
  standfirstCharacters: number
  photos: number
}

const nothing: StoryCounts = {
  words: 0,
  characters: 0,
  readingMinutes: 0,
  headlineCharacters: 0,
  standfirstCharacters: 0,
  photos: 0,
}

interface BlockCounts {
  words: number
  characters: number
}

/** Nodes are immutable, so a block that did not change is never counted twice. */
const countsOfBlocks = new WeakMap<Node, BlockCounts>()

function blockCounts(block: Node): BlockCounts {
  let counts = countsOfBlocks.get(block)
  if (!counts) {
    counts = { words: 0, characters: 0 }
    addCounts(block, counts)
    countsOfBlocks.set(block, counts)
  }
  return counts
}

function addCounts(node: Node, counts: BlockCounts): void {
  if (node.isTextblock) {
    const text = node.textBetween(0, node.content.size, '\n', '\n')
    counts.words += countWords(text)
    counts.characters += countCharacters(text)
  } else node.forEach((child) => addCounts(child, counts))
}

/** Headline, standfirst, body and captions together, as the library's list counts them. */
export function countStory(document: Node): StoryCounts {
  let words = 0
  let characters = 0
  let photos = 0
  document.forEach((block) => {
    const counts = blockCounts(block)
    words += counts.words
    characters += counts.characters
    if (block.type.name === 'figure') photos++
  })
  return {
    words,
    characters,
    readingMinutes: readingMinutes(words),
    headlineCharacters: blockCounts(document.child(0)).characters,
    standfirstCharacters: blockCounts(document.child(1)).characters,
    photos,
  }
}

/** The counts of the open story, brought up to date while nothing else is to be done. */
export function useStoryCounts(): StoryCounts {
  const editor = useEditable((article) => article.editor)
  const [counts, setCounts] = useState(nothing)
  useEffect(() => (editor ? followCounts(editor, setCounts) : undefined), [editor])
  return editor ? counts : nothing
}

function followCounts(editor: Editor, tell: (counts: StoryCounts) => void): () => void {
  const counting = idleTask(() => {
    if (!editor.isDestroyed) tell(countStory(editor.state.doc))
  }, 500)
  tell(countStory(editor.state.doc))
  editor.on('update', counting.soon)
  return () => {
    editor.off('update', counting.soon)
    counting.stop()
  }
}
