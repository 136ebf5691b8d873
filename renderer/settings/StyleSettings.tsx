import { Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { styleCheckIds } from '#shared/checks/style/checkIds.ts'
import type { StyleSettings as Style } from '#shared/checks/style/settings.ts'
import { RuleFiles } from './RuleFiles.tsx'
import { RulePairs } from './RulePairs.tsx'
import { RuleSeverity } from './RuleSeverity.tsx'
import classes from './SettingsDialog.module.css'
import { UnderlinesSwitch } from '../findings/UnderlinesSwitch.tsx'
import { changeStyle, useStyle } from '../newsroom/useStyle.ts'

/** How the house writes: its choices, its groups of rules, its words, and rules of its own. */
export function StyleSettings() {
  const { t } = useTranslation('checks')
  const style = useStyle()
  if (!style) return null
  return (
    <>
      <p className={classes['intro']}>{t('style.intro')}</p>
      <section className={classes['part']}>
        <UnderlinesSwitch />
      </section>
      <section className={classes['part']}>
        <h3 className={classes['heading']}>{t('style.choices')}</h3>
        <Choices style={style} />
      </section>
      <section className={classes['part']}>
        <h3 className={classes['heading']}>{t('style.groups')}</h3>
        {styleCheckIds.map((id) => (
          <RuleSeverity key={id} check={{ id, severity: 'hint' }} />
        ))}
        <RulePairs style={style} />
      </section>
      <section className={classes['part']}>
        <h3 className={classes['heading']}>{t('style.files')}</h3>
        <RuleFiles style={style} />
      </section>
      <section className={classes['part']}>
        <h3 className={classes['heading']}>{t('style.words')}</h3>
        <WordList key={style.words.join('\n')} words={style.words} />
      </section>
    </>
  )
}

function Choices({ style }: { style: Style }) {
  const { t } = useTranslation('checks')
  const same = { value: 'same', label: t('style.same') }
  return (
    <div className={classes['fields']}>
      <div className={classes['pair']}>
        <Choice
          name="tone"
          style={style}
          data={labelled(t('style.tones', { returnObjects: true }))}
        />
        <Choice name="iy" style={style} data={labelled(t('style.iys', { returnObjects: true }))} />
        <Choice
          name="quotes"
          style={style}
          data={[same, ...labelled({ curly: '“…”', straight: '"…"', angle: '«…»' })]}
        />
        <Choice
          name="dash"
          style={style}
          data={[same, ...labelled({ hyphen: 'a - b', en: 'a – b', em: 'a — b' })]}
        />
      </div>
      <Checkbox
        label={t('style.sparesQuotations')}
        checked={style.sparesQuotations}
        onChange={({ currentTarget }) =>
          void changeStyle({ sparesQuotations: currentTarget.checked })
        }
      />
    </div>
  )
}

function labelled(labels: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}

interface ChoiceProps {
  name: 'tone' | 'iy' | 'quotes' | 'dash'
  style: Style
  data: { value: string; label: string }[]
}

function Choice({ name, style, data }: ChoiceProps) {
  const { t } = useTranslation('checks')
  return (
    <NativeSelect
      label={t(`style.${name}`)}
      value={style[name]}
      data={data}
      onChange={({ currentTarget }) => void changeStyle({ [name]: currentTarget.value })}
    />
  )
}

/** One entry a line; stored when it is left. */
function WordList({ words }: { words: readonly string[] }) {
  const { t } = useTranslation('checks')
  const [text, setText] = useState(words.join('\n'))
  const store = (): void => {
    const typed = text
      .normalize('NFC')
      .split('\n')
      .map((word) => word.trim().slice(0, 200))
      .filter(Boolean)
    const next = [...new Set(typed)].slice(0, 20_000)
    if (next.join('\n') !== words.join('\n')) void changeStyle({ words: next })
  }
  return (
    <Textarea
      aria-label={t('style.words')}
      description={t('style.wordsNote')}
      minRows={4}
      maxRows={12}
      autosize
      spellCheck={false}
      value={text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={store}
    />
  )
}
