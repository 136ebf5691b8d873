import { Button, Group, Textarea } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Role, roles } from '../../shared/article/profile.ts'
import { longestComment } from '../../shared/comments/thread.ts'
import { AskProfile, useProfileDraft } from '../workflow/AskProfile.tsx'
import classes from './comments.module.css'

interface CommentFormProps {
  label: string
  button: string
  send: (text: string) => Promise<boolean>
  cancel: () => void
}

/** Where a comment or a reply is written; asks who writes the first time. */
export function CommentForm({ label, button, send, cancel }: CommentFormProps) {
  const { t } = useTranslation(['common', 'comments', 'workflow'])
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const profile = useProfileDraft()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const mention = (role: Role): void => {
    setText(`${text}${text && !text.endsWith(' ') ? ' ' : ''}${t(`comments:mentions.${role}`)} `)
    field.current?.focus()
  }
  const submit = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault()
    if (busy || text.trim() === '' || !profile.store()) return
    setBusy(true)
    const done = await send(text)
    setBusy(false)
    if (done) setText('')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
    if (event.key === 'Escape' && text === '') cancel()
  }
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <Textarea
        label={label}
        description={t('comments:writeHint')}
        value={text}
        maxLength={longestComment}
        autosize
        minRows={2}
        maxRows={10}
        ref={field}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={classes.mentions}>
        {roles.map((role) => (
          <button
            key={role}
            type="button"
            className={classes.mention}
            title={t('comments:mention', { role: t(`workflow:roles.${role}`) })}
            onClick={() => mention(role)}
          >
            {t(`comments:mentions.${role}`)}
          </button>
        ))}
      </div>
      {!profile.isKnown && <AskProfile draft={profile} />}
      <Group justify="flex-end" gap="xs">
        <Button size="compact-sm" variant="default" onClick={cancel}>
          {t('cancel')}
        </Button>
        <Button size="compact-sm" type="submit" loading={busy} disabled={text.trim() === ''}>
          {button}
        </Button>
      </Group>
    </form>
  )
}
