import { Modal } from '@mantine/core'
import { DOMSerializer } from '@tiptap/pm/model'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article, Language } from '#shared/article/article.ts'
import type { ListedVersion } from '#shared/contract/versions.ts'
import type { EditableArticle } from '../article/articleStore.ts'
import { bylineStyle } from '../editor/byline.ts'
import { useVersion } from './useVersion.ts'
import classes from './versions.module.css'
import { versionWords } from '../changes/versionWords.ts'
import type { Crop, Figure } from '#shared/article/document.ts'
import { creditLineOf } from '#shared/article/photo.ts'
import { partStyle } from '../editor/figure/partStyle.ts'
import { photoUrl } from '../newsroom/newsroom.ts'
import { t } from '../ui/language.ts'
import { dialogProps } from '../ui/dialogProps.ts'

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
    <Modal {...dialogProps(close)} title={versionWords(version)} size={760}>
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
      addPhoto(figure, photos[at]!, story.language)
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

/**
 * Puts into a figure that has only its caption what else readers of it see: the photo as it is
 * cropped, and the credit.
 */
function addPhoto(dom: Element, { attrs }: Figure, language: Language): void {
  const frame = document.createElement('div')
  frame.className = classes['frame'] ?? ''
  const picture = document.createElement('img')
  picture.src = photoUrl(attrs.photoId, 'view')
  picture.alt = attrs.altText || t('photos:noAltText')
  picture.addEventListener('load', () => frameAround(frame, picture, attrs.crop))
  picture.addEventListener('error', () => frame.replaceChildren(t('photos:missing')))
  frame.append(picture)
  dom.prepend(frame)
  const credit = creditLineOf(attrs, language)
  if (!credit) return
  const line = document.createElement('span')
  line.className = classes['credit'] ?? ''
  line.textContent = credit
  dom.append(line)
}

/** The frame has the ratio of what is shown; the rest of a cropped photo lies outside of it. */
function frameAround(frame: HTMLElement, picture: HTMLImageElement, crop: Crop | null): void {
  const { naturalWidth, naturalHeight } = picture
  const ratio = ((crop?.width ?? 1) * naturalWidth) / ((crop?.height ?? 1) * naturalHeight)
  frame.style.setProperty('--ratio', String(ratio))
  if (crop) Object.assign(picture.style, partStyle(crop))
}
