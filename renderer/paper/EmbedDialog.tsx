import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { completeAddress, isWebAddress } from '#shared/text/address.ts'
import { type EmbedDraft, useEmbedDraft } from './embedDialog.ts'
import { insertEmbed } from '../editor/structure/blocks.ts'

/** Address and name of a link card. */
export function EmbedDialog({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor')
  const draft = useEmbedDraft((store) => store.draft)
  return (
    <Modal
      opened={draft !== null}
      onClose={() => close(editor)}
      title={t('embed.title')}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('find.close') }}
    >
      {draft && <EmbedForm editor={editor} draft={draft} />}
    </Modal>
  )
}

function close(editor: Editor): void {
  useEmbedDraft.setState({ draft: null })
  editor.view.focus()
}

function EmbedForm({ editor, draft }: { editor: Editor; draft: EmbedDraft }) {
  const { t } = useTranslation('editor')
  const [refused, setRefused] = useState(false)
  const [address, setAddress] = useState(draft.url)
  const [title, setTitle] = useState(draft.title)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const url = completeAddress(address)
    if (!url || !isWebAddress(url)) return setRefused(true)
    place(editor, draft, { url, title: title.normalize('NFC').trim().slice(0, 2_000) })
    close(editor)
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          name="url"
          label={t('embed.address')}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          placeholder={t('link.example')}
          error={refused && t('embed.unsafe')}
          data-autofocus
        />
        <TextInput
          name="title"
          label={t('embed.caption')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit">{t('embed.set')}</Button>
        </Group>
      </Stack>
    </form>
  )
}

function place(
  editor: Editor,
  { position }: EmbedDraft,
  card: { url: string; title: string },
): void {
  const { state, view } = editor
  const old = position === null ? null : state.doc.nodeAt(position)
  if (position === null || old?.type.name !== 'embed')
    insertEmbed(card)(state, (tr) => view.dispatch(tr))
  else view.dispatch(state.tr.setNodeMarkup(position, undefined, { ...old.attrs, ...card }))
}
