import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../ui/commands.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import classes from './EmptyDesk.module.css'

/** The paper while no story is open. */
export function EmptyDesk() {
  const { t } = useTranslation()
  return (
    <div className={classes.empty}>
      <h1 className={classes.sentence}>{t('empty.sentence')}</h1>
      <KeyHint label={t('commands.newArticle')} command="newArticle">
        <Button onClick={() => runCommand('newArticle')}>{t('empty.button')}</Button>
      </KeyHint>
    </div>
  )
}
