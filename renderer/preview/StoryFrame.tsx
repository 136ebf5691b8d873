import type { ReactNode } from 'react'
import { useOpenArticle } from '../article/articleStore.ts'
import { useRelatedCommand } from '../related/addingByCommand.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { later } from '../ui/later.tsx'
import classes from './preview.module.css'
import { usePreviewState } from './previewState.ts'

const Preview = later(async () => (await import('./Preview.tsx')).Preview)

/**
 * The open story with what can be called up around it: its preview, beside it or over it, and its
 * related stories.
 */
export function StoryFrame({ children }: { children: ReactNode }) {
  const asked = useNavigation((state) => state.previewShown)
  const full = usePreviewState((state) => state.full)
  const state = useOpenArticle()
  const article = asked && state?.kind === 'editable' ? state : null
  useRelatedCommand()
  return (
    <div className={classes['both']} data-beside={article !== null && !full}>
      <div className={classes['story']}>{children}</div>
      {article && <Preview key={article.articleId} article={article} />}
    </div>
  )
}
