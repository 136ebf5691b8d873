import { Button, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { completeAddress } from '#shared/text/address.ts'
import {
  endLinkEditing,
  linkAt,
  openLink,
  setLink,
  startLinkEditing,
} from '../editor/linkEditing.ts'
import { perform } from './toolbar/tools.ts'
import classes from './SelectionBubble.module.css'

/** Where the link at the cursor goes. */
export function LinkAddress({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor')
  const href = useEditorState({
    editor,
    selector: ({ editor }) => linkAt(editor.state)?.href ?? '',
  })
  const edit = (): void => void startLinkEditing(editor.state, (tr) => editor.view.dispatch(tr))
  return (
    <>
      <span className={classes.address} title={href}>
        {href}
      </span>
      <Button size="compact-sm" variant="subtle" onClick={() => void openLink(href)}>
        {t('link.open')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={edit}>
        {t('link.edit')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => perform(editor, setLink(null))}>
        {t('link.remove')}
      </Button>
    </>
  )
}

/**
 * The address of a link being written. An unsafe one is refused with a sentence and changes
 * nothing.
 */
export function LinkForm({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor')
  const [refused, setRefused] = useState(false)
  const [typed, setTyped] = useState(() => linkAt(editor.state)?.href ?? '')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  useEffect(() => () => void (editor.isDestroyed || endLinkEditing(editor.view)), [editor])
  const finish = (): void => {
    endLinkEditing(editor.view)
    editor.view.focus()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const address = completeAddress(typed)
    if (typed.trim() && !address) return setRefused(true)
    setLink(address)(editor.state, (tr) => editor.view.dispatch(tr))
    finish()
  }
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    finish()
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        name="address"
        aria-label={t('link.address')}
        placeholder={t('link.example')}
        value={typed}
        error={refused && t('link.unsafe')}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setRefused(false)
        }}
        onKeyDown={leave}
        ref={field}
      />
      <Button type="submit">{t('link.set')}</Button>
    </form>
  )
}
