import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { urlSlugFrom } from '#shared/text/urlSlug.ts'
import { changeMetadata } from '../article/edits.ts'
import { type EditableArticle } from '../article/articleStore.ts'
import { ResetButton } from '../ui/fields/FollowingField.tsx'
import classes from './details.module.css'
import { readUrlSlug } from './typedUrlSlug.ts'
import { useHeadline } from '../article/articleNow.ts'

/** The address part. While the user's own one cannot be used, the last good one stays in force. */
export function UrlSlugField({ article }: { article: EditableArticle }) {
  const { t } = useTranslation('inspector')
  const headline = useHeadline(article.editor)
  const stored = article.metadata.urlSlug
  /** What is typed while it differs from what is stored. */
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? null : readUrlSlug(typed)
  const wrong = read?.kind === 'wrong' ? read : null

  function type(text: string): void {
    const read = readUrlSlug(text)
    const isRefused =
      read.kind !== 'wrong' && !changeMetadata({ urlSlug: read.kind === 'own' ? read.urlSlug : '' })
    setTyped(isRefused ? null : text)
  }

  function put(urlSlug: string): void {
    if (changeMetadata({ urlSlug })) setTyped(null)
  }

  return (
    <div>
      <TextInput
        label={t('urlSlug')}
        placeholder={urlSlugFrom(headline) || `bai-${article.articleId.slice(0, 8)}`}
        description={wrong ? null : stored ? t('urlSlugOwn') : t('urlSlugFollows')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        error={wrong && t(`urlSlugProblem.${wrong.problem}`)}
        value={typed ?? stored}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => !wrong && setTyped(null)}
        rightSection={
          (stored || wrong) && <ResetButton label={t('urlSlugReset')} reset={() => put('')} />
        }
        autoComplete="off"
        spellCheck={false}
      />
      {wrong?.suggestion && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes['suggestion'] ?? ''}
          onClick={() => put(wrong.suggestion)}
        >
          {t('urlSlugUse', { urlSlug: wrong.suggestion })}
        </Button>
      )}
    </div>
  )
}
