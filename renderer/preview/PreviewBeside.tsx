import type { ReactNode } from 'react'
import { useOpenArticle } from '../article/openArticle.ts'
import { useNavigation } from '../shell/navigation.ts'
import { Preview } from './Preview.tsx'
import classes from './preview.module.css'
import { usePreviewDesk } from './previewStore.ts'

/** The story with its preview beside it or over it, where a person asked for one. */
export function PreviewBeside({ children }: { children: ReactNode }) {
  const asked = useNavigation((state) => state.previewShown)
  const full = usePreviewDesk((desk) => desk.full)
  const state = useOpenArticle((store) => store.state)
  const article = asked && state?.kind === 'editable' ? state : null
  return (
    <div className={classes['both']} data-beside={article !== null && !full}>
      <div className={classes['story']}>{children}</div>
      {article && <Preview key={article.articleId} article={article} />}
    </div>
  )
}
