import { useEffect } from 'react'
import { distinctPeople } from '#shared/article/people.ts'
import type { EditableArticle } from '../article/articleStore.ts'
import { call, on } from '../newsroom/newsroom.ts'
import { registerCommand } from '../ui/commands.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { showFailure } from '../ui/notices.ts'
import {
  commentsKey,
  commentsPlugin,
  movedAnchors,
  type PlacedThread,
  showActive,
  showThreads,
} from './commentsPlugin.ts'
import { placedThreads, useComments } from './commentsStore.ts'
import { startComment } from './compose.ts'
import { moveUnsent, readUnsent } from './unsent.ts'
import './comments.css'

/** Milliseconds of quiet after which it is stored where the threads stand. */
const quiet = 1_500

/**
 * Shows the threads of the open story in its text and keeps their places stored, beside the path of
 * any key.
 */
export function FollowComments({ article }: { article: EditableArticle }) {
  const { articleId, editor } = article
  useEffect(() => follow(articleId, editor), [articleId, editor])
  useEffect(() => registerCommand('comment', startComment), [])
  return null
}

function follow(articleId: string, editor: EditableArticle['editor']): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false
  const unsent = readUnsent(articleId, null)?.anchor
  const composing = unsent ? { id: crypto.randomUUID(), anchor: unsent } : null
  useComments.setState({ threads: [], activeId: null, composing, asked: 0 })
  editor.registerPlugin(commentsPlugin(openThread))
  const read = async (): Promise<void> => {
    const answer = await call('comments.list', { articleId })
    if (ended) return
    if (answer.ok) {
      const said = answer.value.threads.flatMap(({ entries }) => entries)
      const people = distinctPeople(said.map(({ author }) => author))
      useComments.setState({ ...answer.value, people })
    } else showFailure(answer.error)
  }
  const store = (): void => {
    const anchors = editor.isDestroyed ? [] : movedAnchors(editor.view)
    if (anchors.length === 0) return
    const moved = new Map(anchors.map(({ threadId, anchor }) => [threadId, anchor]))
    const follow = <Placed extends PlacedThread>(placed: Placed): Placed => ({
      ...placed,
      anchor: moved.get(placed.id) ?? placed.anchor,
    })
    const { threads, composing: begun } = useComments.getState()
    const composing = begun && follow(begun)
    useComments.setState({ threads: threads.map(follow), composing })
    if (composing) moveUnsent(articleId, composing.anchor)
    void call('comments.place', { articleId, anchors })
  }
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => requestIdleCallback(store, { timeout: quiet }), quiet)
  }
  const endings = [
    on('articlesChanged', ({ articles }) => {
      if (articles === null || articles.some((changed) => changed.articleId === articleId))
        void read()
    }),
    useComments.subscribe((now, before) => {
      if (editor.isDestroyed) return
      if (now.threads !== before.threads || now.composing !== before.composing)
        showThreads(editor.view, placedThreads(now))
      if (now.activeId !== before.activeId) showActive(editor.view, now.activeId)
    }),
  ]
  editor.on('update', later)
  // Another story is opened: the editor goes before this is left.
  editor.on('destroy', store)
  void read()
  return () => {
    ended = true
    clearTimeout(timer)
    store()
    editor.off('update', later)
    editor.off('destroy', store)
    endings.forEach((end) => end())
    if (!editor.isDestroyed) editor.unregisterPlugin(commentsKey)
  }
}

function openThread(threadId: string): void {
  useComments.setState({ activeId: threadId })
  useNavigation.getState().showInspectorTab('comments')
}
