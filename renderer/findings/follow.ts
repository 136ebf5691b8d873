import type { Node } from '@tiptap/pm/model'
import type { Article } from '#shared/article/article.ts'
import type { CheckContext } from '#shared/checks/check.ts'
import type { Finding } from '#shared/checks/finding.ts'
import { findingsOf } from '#shared/checks/findings.ts'
import { articleNow } from '../article/articleNow.ts'
import { type EditableArticle, editableArticle } from '../article/articleStore.ts'
import { showFindings } from './findingsStore.ts'
import { linesIn, partsInSight } from './underlines.ts'
import { underline } from './underlinesPlugin.ts'
import { idleTask } from '../ui/idleTask.ts'

/** Milliseconds after which the findings follow the text even where there is no idle moment. */
const latest = 500

let look: (() => readonly Finding[]) | null = null

/** What is to be said of the story as it is at this moment. */
export function findingsNow(): readonly Finding[] {
  return look?.() ?? []
}

/** What was found last, and in which text. */
let told: { doc: Node; findings: readonly Finding[] } | null = null

/** Draws the lines of what is in sight, where the findings are those of the text as it is. */
export function underlineNow(): void {
  const editor = editableArticle()?.editor
  if (!told || !editor || editor.isDestroyed || told.doc !== editor.state.doc) return
  underline(editor.view, linesIn(editor.state, told.findings, partsInSight(editor.view)))
}

/**
 * Keeps the findings of an open story true until the returned function is called; never while a key
 * is being answered.
 */
export function follow(article: EditableArticle, context: CheckContext): () => void {
  const { editor } = article
  const check = (): readonly Finding[] => {
    const open = editableArticle()
    return open?.editor === editor && !editor.isDestroyed
      ? findingsOf(articleNow(open), context)
      : []
  }
  let ahead = 0
  const checking = idleTask(() => {
    const open = editableArticle()
    // A long story is read a portion at a time at first, so that no key waits for all of it.
    const portion = open?.editor === editor ? portionOf(articleNow(open), ahead++) : null
    if (portion) {
      findingsOf(portion, context)
      return checking.soon()
    }
    told = { doc: editor.state.doc, findings: check() }
    showFindings(told.findings, context.houseStyle !== undefined)
    underlineNow()
  }, latest)
  look = check
  checking.soon()
  editor.on('update', checking.soon)
  const unfollow = followSight(article)
  return () => {
    if (look === check) look = null
    told = null
    editor.off('update', checking.soon)
    checking.stop()
    unfollow()
  }
}

/** Other parts come into sight, a word has been typed to its end, or a composition is over. */
function followSight({ editor }: EditableArticle): () => void {
  const drawing = idleTask(underlineNow, latest)
  const { dom } = editor.view
  editor.on('selectionUpdate', drawing.soon)
  dom.addEventListener('compositionend', drawing.soon)
  window.addEventListener('resize', drawing.soon)
  document.addEventListener('scroll', drawing.soon, { capture: true, passive: true })
  return () => {
    drawing.stop()
    editor.off('selectionUpdate', drawing.soon)
    dom.removeEventListener('compositionend', drawing.soon)
    window.removeEventListener('resize', drawing.soon)
    document.removeEventListener('scroll', drawing.soon, { capture: true })
  }
}

/** Blocks that are looked at in one idle moment; what is found in each is remembered with it. */
const atOnce = 30

/** The story with some of its blocks only; null when there are no more. */
function portionOf(article: Article, number: number): Article | null {
  const [headline, standfirst, ...blocks] = article.document.content
  const [first, ...rest] = blocks.slice(number * atOnce, (number + 1) * atOnce)
  if (!first || blocks.length <= atOnce) return null
  return { ...article, document: { type: 'doc', content: [headline, standfirst, first, ...rest] } }
}
