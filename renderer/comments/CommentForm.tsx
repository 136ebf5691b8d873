import { Button, Group, Textarea } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { type Role, roles } from '#shared/article/profile.ts'
import { type Anchor, longestComment } from '#shared/comments/thread.ts'
import { AskProfile, useProfileDraft } from '../people/AskProfile.tsx'
import { backToStory } from './compose.ts'
import { keepUnsent, readUnsent } from './unsent.ts'
import classes from './comments.module.css'

interface CommentFormProps {
  articleId: string
  /** What a comment is about; in a thread that is known. */
  anchor: Anchor | null
  threadId: string | null
  label: string
  button: string
  /** Each time that somebody asks for it, it gets the cursor. */
  asked: number
  send: (text: string) => Promise<boolean>
  cancel: () => void
}

/** The next comment may have been begun in the same field while one was sent. */
function writtenSince(sent: string, now: string): string {
  return now.startsWith(sent) ? now.slice(sent.length) : now
}

/**
 * Where a comment or a reply is written, and stays until it is sent or cancelled; asks who writes
 * the first time.
 */
export function CommentForm(props: CommentFormProps) {
  const { articleId, anchor, threadId, label, button, asked, send, cancel } = props
  const { t } = useTranslation(['common', 'comments', 'workflow'])
  const [text, setTyped] = useState(() => readUnsent(articleId, threadId)?.text ?? '')
  const [busy, setBusy] = useState(false)
  const profile = useProfileDraft()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (asked > 0) field.current?.focus()
  }, [asked])
  const setText = (typed: string): void => {
    setTyped(typed)
    keepUnsent(articleId, threadId, { text: typed, anchor })
  }
  const leave = (): void => {
    setText('')
    cancel()
  }
  const mention = (role: Role): void => {
    setText(`${text}${text && !text.endsWith(' ') ? ' ' : ''}${t(`comments:mentions.${role}`)} `)
    field.current?.focus()
  }
  const submit = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault()
    if (busy || text.trim() === '') return
    setBusy(true)
    const done = (await profile.store()) && (await send(text))
    setBusy(false)
    // At once: the next key may be on its way.
    if (done) flushSync(() => setText(writtenSince(text, field.current?.value ?? '')))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
    if (event.key !== 'Escape') return
    event.preventDefault()
    if (text.trim() === '') leave()
    else backToStory()
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
        <Button size="compact-sm" variant="default" onClick={leave}>
          {t('cancel')}
        </Button>
        <Button size="compact-sm" type="submit" loading={busy} disabled={text.trim() === ''}>
          {button}
        </Button>
      </Group>
    </form>
  )
}
