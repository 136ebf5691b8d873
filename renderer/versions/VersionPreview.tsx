import { Modal } from '@mantine/core'
import { DOMSerializer } from '@tiptap/pm/model'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '#shared/article/article.ts'
import type { ListedVersion } from '#shared/contract/versions.ts'
import type { EditableArticle } from '../article/articleStore.ts'
import { bylineStyle } from '../editor/byline.ts'
import { dressFigure } from './dressFigure.ts'
import { useVersion } from './useVersion.ts'
import classes from './versions.module.css'
import { versionWords } from '../changes/versionWords.ts'

interface VersionPreviewProps {
  article: EditableArticle
  version: ListedVersion
  close: () => void
}

/** A version to be read as a whole, as the paper shows it. */
export function VersionPreview({ article, version, close }: VersionPreviewProps) {
  const { t } = useTranslation(['versions', 'common'])
  const read = useVersion(article.articleId, version.versionId)
  return (
    <Modal
      opened
      onClose={close}
      title={versionWords(version)}
      size={760}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {read.kind === 'unreadable' && (
        <p className={classes['soft']}>
          {t(read.problem === 'newerSchema' ? 'newer' : 'unreadable')}
        </p>
      )}
      {read.kind === 'read' && <Paper article={article} story={read.article} />}
    </Modal>
  )
}

/** The text in the editor's own form, without the editor. */
function Paper({ article: { editor }, story }: { article: EditableArticle; story: Article }) {
  const { t } = useTranslation('versions')
  const paper = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { schema } = editor
    const text = DOMSerializer.fromSchema(schema).serializeFragment(
      schema.nodeFromJSON(story.document).content,
    )
    const photos = story.document.content.filter((block) => block.type === 'figure')
    for (const [at, figure] of text.querySelectorAll('figure').entries())
      dressFigure(figure, photos[at]!, story.language)
    // It is to be read; nothing in it leads away.
    for (const link of text.querySelectorAll('a')) link.removeAttribute('href')
    paper.current?.replaceChildren(text)
  }, [editor, story])
  return (
    <div
      ref={paper}
      role="document"
      aria-label={t('read')}
      lang={story.language}
      className={`story-text ${classes['paper']}`}
      style={bylineStyle(story.metadata)}
    />
  )
}
