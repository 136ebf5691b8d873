import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostRuleFileLength } from '#shared/checks/style/ruleFile.ts'
import type { StyleSettings } from '#shared/checks/style/settings.ts'
import { fail } from '#shared/contract/errors.ts'
import { call } from '../newsroom/newsroom.ts'
import { sentenceOf } from '../ui/language.ts'
import { showNotice } from '../ui/notices.ts'
import { OneRuleFile } from './OneRuleFile.tsx'
import classes from './SettingsDialog.module.css'

const tooLong = { code: 'styleRefused', reason: 'long', rule: '', detail: '' } as const

/** The desk's own rules: files that are taken in and handed on. */
export function RuleFiles({ style }: { style: StyleSettings }) {
  const { t } = useTranslation('checks')
  const input = useRef<HTMLInputElement>(null)
  const [trouble, setTrouble] = useState('')
  const take = async (text: string): Promise<void> => {
    const isLong = text.length > mostRuleFileLength
    const answer = isLong ? fail(tooLong) : await call('style.import', { text })
    setTrouble(answer.ok ? '' : sentenceOf(answer.error))
    if (!answer.ok) return
    const { file, replaced } = answer.value
    const values = { name: file.name, count: file.rules.length }
    showNotice(replaced ? t('style.replaced', values) : t('style.imported', values))
  }
  return (
    <>
      <p className={classes['intro']}>{t('style.filesNote')}</p>
      {style.files.length === 0 && <p className={classes['intro']}>{t('style.noFiles')}</p>}
      {style.files.map((file) => (
        <OneRuleFile key={file.id} file={file} />
      ))}
      <p role="alert" className={classes['trouble']}>
        {trouble}
      </p>
      <Button variant="default" size="xs" onClick={() => input.current?.click()}>
        {t('style.import')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('style.import')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          currentTarget.value = ''
          if (file)
            void file
              .slice(0, 3 * mostRuleFileLength + 1)
              .text()
              .then(take)
        }}
      />
    </>
  )
}
