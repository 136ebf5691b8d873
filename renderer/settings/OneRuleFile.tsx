import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleFile, StyleRule } from '#shared/checks/style/ruleFile.ts'
import { fold } from '#shared/text/fold.ts'
import { downloadText } from '../ui/download.ts'
import { call } from '../newsroom/newsroom.ts'
import { offerUndo, showFailure } from '../ui/notices.ts'
import { RuleGrade } from './RuleGrade.tsx'
import classes from './SettingsDialog.module.css'
import { gradeRules } from '../newsroom/useStyle.ts'

/** Rules that are drawn; who has more searches. */
const most = 100
const few = 12

/**
 * One file of the desk's own rules: how grave all of it and each rule is, and the file itself to
 * hand on or to remove.
 */
export function OneRuleFile({ file }: { file: RuleFile }) {
  const { t } = useTranslation('checks')
  const { id, name, rules } = file
  const remove = async (): Promise<void> => {
    const answer = await call('style.remove', { id })
    if (!answer.ok) return showFailure(answer.error)
    offerUndo(
      t('style.removed', { name }),
      () => void call('style.import', { text: JSON.stringify(file) }),
    )
  }
  return (
    <details className={classes['pairs']}>
      <summary>
        {name}{' '}
        <span className={classes['version']}>{t('style.rules', { count: rules.length })}</span>
      </summary>
      <Group my="sm" gap="xs" align="end">
        <RuleGrade
          label={t('style.gradeOfFile')}
          name={t('style.gradeOf', { name })}
          asBefore={t('style.asGroup')}
          severity={file.severity}
          onChange={(severity) => void gradeRules({ file: id, rule: null, severity })}
        />
        <Button
          variant="default"
          size="xs"
          aria-label={t('style.exportOf', { name })}
          onClick={() =>
            downloadText(`${id}.json`, 'application/json', `${JSON.stringify(file, null, 2)}\n`)
          }
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
      <Rules file={file} />
    </details>
  )
}

function Rules({ file: { id, rules } }: { file: RuleFile }) {
  const { t } = useTranslation('checks')
  const [sought, setSought] = useState('')
  const wanted = fold(sought.trim())
  const found = rules.filter((rule) => fold(wordsOf(rule)).includes(wanted))
  return (
    <>
      {rules.length > few && (
        <TextInput
          mb="sm"
          aria-label={t('style.findOwnRule')}
          placeholder={t('style.findOwnRule')}
          value={sought}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
        />
      )}
      <ul className={classes['pairList']}>
        {found.slice(0, most).map((rule) => (
          <li key={rule.id} className={classes['rule']}>
            <div className={classes['ruleWords']}>
              <Rule rule={rule} />
            </div>
            <RuleGrade
              name={t('style.gradeOf', { name: rule.preferred || rule.id })}
              asBefore={t('style.asFile')}
              severity={rule.severity}
              onChange={(severity) => void gradeRules({ file: id, rule: rule.id, severity })}
            />
          </li>
        ))}
      </ul>
      {found.length > most && (
        <p className={classes['intro']}>{t('style.moreRules', { count: found.length - most })}</p>
      )}
    </>
  )
}

function wordsOf(rule: StyleRule): string {
  const { id, preferred, reason } = rule
  return [
    id,
    preferred ?? '',
    reason,
    ...(rule.kind === 'term' ? rule.terms : [rule.pattern]),
  ].join(' ')
}

function Rule({ rule }: { rule: StyleRule }) {
  const { t } = useTranslation('checks')
  const { preferred, reason, matches, passes } = rule
  return (
    <>
      {preferred ?? ''}{' '}
      {rule.kind === 'term' ? (
        <s className={classes['version']}>{rule.terms.join(', ')}</s>
      ) : (
        <code>{rule.pattern}</code>
      )}
      {reason !== '' && <div>{reason}</div>}
      {matches.length > 0 && (
        <div className={classes['version']}>
          {t('style.matches', { examples: matches.join(' · ') })}
        </div>
      )}
      {passes.length > 0 && (
        <div className={classes['version']}>
          {t('style.passes', { examples: passes.join(' · ') })}
        </div>
      )}
    </>
  )
}
