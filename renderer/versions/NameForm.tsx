import { Button, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { versionLimits } from '#shared/contract/versions.ts'
import { focusOnMount } from '../ui/focus.ts'
import classes from './versions.module.css'
import { flushOpenArticle } from '../article/saving.ts'
import { call } from '../newsroom/newsroom.ts'
import { showFailure } from '../ui/notices.ts'
import { renewAnswers } from '../newsroom/queries.ts'

interface NameFormProps {
  articleId: string
  /** Null for the story as it stands. */
  versionId: string | null
  name: string
  done: () => void
}

/** Asks for the name of a version. */
export function NameForm({ articleId, versionId, name, done }: NameFormProps) {
  const { t } = useTranslation(['versions', 'common'])
  const [typed, setTyped] = useState(name)
  const [busy, setBusy] = useState(false)

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const named = await nameVersion(articleId, versionId, typed.trim())
    setBusy(false)
    if (named) done()
  }

  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    done()
  }

  return (
    <form className={classes['nameForm']} onSubmit={(event) => void send(event)}>
      <TextInput
        aria-label={t('name')}
        placeholder={t('nameExample')}
        value={typed}
        maxLength={versionLimits.name}
        readOnly={busy}
        ref={focusOnMount}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={press}
      />
      <Button type="submit" size="xs" disabled={versionId === null && typed.trim() === ''}>
        {t('keepName')}
      </Button>
    </form>
  )
}

/**
 * Names a version, or with null the open story as it stands, of which one is kept then. Returns
 * whether it was done.
 */
async function nameVersion(
  articleId: string,
  versionId: string | null,
  name: string,
): Promise<boolean> {
  if (versionId === null && !(await flushOpenArticle())) return false
  const named = await call('versions.name', { articleId, versionId, name })
  if (!named.ok) showFailure(named.error)
  await renewAnswers('articles', 'versions.list')
  return named.ok
}
