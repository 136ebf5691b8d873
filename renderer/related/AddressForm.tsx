import { Button, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { teaserOf } from '#shared/article/related.ts'
import { addRelated, readDraft, useRefusal } from './addStory.ts'
import classes from './related.module.css'
import { changeDraft, emptyDraft, useRelatedDesk } from '../article/relatedStore.ts'
import { TeaserPicture } from './TeaserPicture.tsx'
import { useAsked } from './addingByCommand.ts'

/**
 * Adds a story that is not in the library; after adding, the form is empty and ready for the next.
 */
export function AddressForm({
  articleId,
  say,
}: {
  articleId: string
  say: (sentence: string) => void
}) {
  const { t } = useTranslation('related')
  const draft = useRelatedDesk((desk) => desk.draft)
  const { refusal, refuse, kind } = useRefusal()
  const url = useRef<HTMLInputElement>(null)
  const headline = useRef<HTMLInputElement>(null)
  useAsked(url)

  function add(event: FormEvent): void {
    event.preventDefault()
    const read = readDraft(draft)
    const refused = 'refusal' in read ? read.refusal : addRelated(articleId, read.story)
    refuse(refused)
    if (refused) return (refused.kind === 'noHeadline' ? headline : url).current?.focus()
    if ('story' in read) say(t('added', { headline: teaserOf(read.story).headline }))
    useRelatedDesk.setState({ draft: emptyDraft })
    url.current?.focus()
  }

  function change(part: Parameters<typeof changeDraft>[0]): void {
    changeDraft(part)
    refuse(null)
  }

  return (
    <form className={classes['add']} onSubmit={add} noValidate>
      <TextInput
        ref={url}
        label={t('address.url')}
        placeholder={t('address.urlPlaceholder')}
        type="url"
        inputMode="url"
        value={draft.url}
        onChange={(event) => change({ url: event.currentTarget.value })}
        error={kind !== 'noHeadline' && refusal}
        maxLength={4_000}
        autoComplete="off"
        spellCheck={false}
      />
      <TextInput
        ref={headline}
        label={t('address.headline')}
        value={draft.headline}
        onChange={(event) => change({ headline: event.currentTarget.value })}
        error={kind === 'noHeadline' && refusal}
        maxLength={2_000}
        autoComplete="off"
        spellCheck={false}
      />
      <Textarea
        label={t('address.summary')}
        autosize
        minRows={2}
        maxRows={8}
        value={draft.summary}
        onChange={(event) => change({ summary: event.currentTarget.value })}
        onKeyDown={sendByModEnter}
        maxLength={10_000}
        spellCheck={false}
      />
      <TeaserPicture photoId={draft.photoId} commit={(photoId) => change({ photoId })} />
      <Button type="submit" leftSection={<IconPlus size={16} />}>
        {t('address.add')}
      </Button>
    </form>
  )
}

function sendByModEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.ctrlKey || event.metaKey))
    return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}
