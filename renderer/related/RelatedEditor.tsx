import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type RelatedStory,
  type Teaser,
  teaserOf,
  withTeaserText,
} from '#shared/article/related.ts'
import { completeAddress, isWebAddress } from '#shared/text/address.ts'
import { editableArticle } from '../article/articleStore.ts'
import { ResetButton } from '../ui/fields/FollowingField.tsx'
import { LineField, NoteField } from '../ui/fields/LineField.tsx'
import classes from './related.module.css'
import { twinOf, withChanged } from '../article/relatedList.ts'
import { updateRelated } from '../article/relatedStore.ts'
import { TeaserPicture } from './TeaserPicture.tsx'

interface EditorProps {
  articleId: string
  story: RelatedStory
}

/** Changes what a reader sees of a related story. */
export function RelatedEditor({ articleId, story, close }: EditorProps & { close: () => void }) {
  const { t } = useTranslation('related')
  return (
    <div className={classes['editor']}>
      {story.kind === 'address' && <UrlField articleId={articleId} story={story} />}
      <TeaserField articleId={articleId} story={story} field="headline" />
      <TeaserField articleId={articleId} story={story} field="summary" />
      {story.kind === 'address' && (
        <TeaserPicture
          photoId={story.teaser.photoId}
          commit={(photoId) => changeTeaser(articleId, story.id, { photoId })}
        />
      )}
      <Button variant="default" size="compact-sm" onClick={close}>
        {t('done')}
      </Button>
    </div>
  )
}

function changeTeaser(articleId: string, id: string, change: Partial<Teaser>): boolean {
  return updateRelated(articleId, (related) =>
    related.map((other) =>
      other.id === id && other.kind === 'address'
        ? { ...other, teaser: { ...other.teaser, ...change } }
        : other,
    ),
  )
}

function TeaserField({ articleId, story, field }: EditorProps & { field: 'headline' | 'summary' }) {
  const { t } = useTranslation('related')
  const own = story.kind === 'article' && story.override[field] !== null
  const commit = (text: string): boolean =>
    updateRelated(articleId, (related) => withChanged(related, withTeaserText(story, field, text)))
  const Field = field === 'headline' ? LineField : NoteField
  return (
    <div className={classes['withReset']}>
      <Field
        label={t(`address.${field}`)}
        value={teaserOf(story)[field]}
        commit={commit}
        description={
          story.kind === 'article' ? t(own ? 'ownHeadline' : 'followsHeadline') : undefined
        }
        maxLength={field === 'headline' ? 2_000 : 10_000}
      />
      {own && <ResetButton label={t('reset')} reset={() => commit(story.picked[field])} />}
    </div>
  )
}

/**
 * The address of a story. One that cannot be used, or is already in the list, is said and not
 * stored.
 */
function UrlField({ articleId, story }: EditorProps) {
  const { t } = useTranslation('related')
  const stored = story.kind === 'address' ? story.url : ''
  const [typed, setTyped] = useState(stored)
  const [wrong, setWrong] = useState<string | null>(null)

  function type(text: string): void {
    setTyped(text)
    const url = completeAddress(text)
    if (!url || !isWebAddress(url)) return setWrong(t('address.badUrl'))
    const twin = twinOf(editableArticle()?.related ?? [], { kind: 'address', url }, story.id)
    if (twin) return setWrong(t('twin', { headline: teaserOf(twin).headline }))
    const isStored = updateRelated(articleId, (related) =>
      related.map((other) =>
        other.id === story.id && other.kind === 'address' ? { ...other, url } : other,
      ),
    )
    setWrong(isStored ? null : t('settled'))
  }

  return (
    <TextInput
      label={t('address.url')}
      type="url"
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      error={wrong}
      maxLength={4_000}
      autoComplete="off"
      spellCheck={false}
    />
  )
}
