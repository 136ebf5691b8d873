import { Button, Checkbox, Group } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostRuleFileLength, type RuleFile, type StyleRule } from '../../shared/checks/style/ruleFile.ts'
import type { StyleSettings } from '../../shared/checks/style/settings.ts'
import { fail } from '../../shared/contract/errors.ts'
import { download } from '../article/saveElsewhere.ts'
import { call } from '../newsroom.ts'
import { sentenceOf } from '../shell/language.ts'
import { offerUndo, showFailure, showNotice } from '../shell/notices.ts'
import classes from './SettingsDialog.module.css'
import { changeStyle, toggled } from './useStyle.ts'

const tooLong = { code: 'styleRefused', reason: 'long', rule: '', detail: '' } as const

/** The desk's own rules: files that are taken in, handed on, and switched off as a whole or rule by rule. */
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
        <OneFile key={file.id} file={file} off={style.off} />
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

function OneFile({ file, off }: { file: RuleFile; off: readonly string[] }) {
  const { t } = useTranslation('checks')
  const { id, name, rules } = file
  const remove = async (): Promise<void> => {
    const answer = await call('style.remove', { id })
    if (!answer.ok) return showFailure(answer.error)
    offerUndo(t('style.removed', { name }), () => void call('style.import', { text: JSON.stringify(file) }))
  }
  return (
    <details className={classes['pairs']}>
      <summary>
        {name} <span className={classes['version']}>{t('style.rules', { count: rules.length })}</span>
      </summary>
      <Group my="sm" gap="xs">
        <Checkbox
          size="xs"
          label={t('style.useFile', { name })}
          checked={!off.includes(id)}
          onChange={() => void changeStyle({ off: toggled(off, id) })}
        />
        <Button
          variant="default"
          size="xs"
          aria-label={t('style.exportOf', { name })}
          onClick={() => download(`${id}.json`, 'application/json', `${JSON.stringify(file, null, 2)}\n`)}
        >
          {t('style.export')}
        </Button>
        <Button
          variant="default"
          size="xs"
          aria-label={t('style.removeOf', { name })}
          onClick={() => void remove()}
        >
          {t('style.remove')}
        </Button>
      </Group>
      <ul className={classes['pairList']}>
        {rules.slice(0, most).map((rule) => (
          <li key={rule.id}>
            <Checkbox
              size="xs"
              label={<Rule rule={rule} />}
              checked={!off.includes(`${id}/${rule.id}`)}
              onChange={() => void changeStyle({ off: toggled(off, `${id}/${rule.id}`) })}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}

const most = 200

function Rule({ rule }: { rule: StyleRule }) {
  const { t } = useTranslation('checks')
  const { preferred, reason, matches, passes } = rule
  return (
    <>
      {preferred ?? ''}{' '}
      <s className={classes['version']}>{rule.kind === 'term' ? rule.terms.join(', ') : ''}</s>
      {rule.kind === 'pattern' && <code>{rule.pattern}</code>}
      {reason !== '' && <div>{reason}</div>}
      {matches.length > 0 && (
        <div className={classes['version']}>{t('style.matches', { examples: matches.join(' · ') })}</div>
      )}
      {passes.length > 0 && (
        <div className={classes['version']}>{t('style.passes', { examples: passes.join(' · ') })}</div>
      )}
    </>
  )
}
