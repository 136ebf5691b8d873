import { Checkbox, Group, Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview, StoryBeginning } from '../../shared/contract/importing.ts'
import { showWhole } from '../shell/dates.ts'
import { currentLanguage } from '../shell/language.ts'
import type { StoryChoice } from './choices.ts'
import classes from './importing.module.css'

interface StoryPreviewProps {
  story: ImportPreview
  choice: StoryChoice
  onChoice: (choice: StoryChoice) => void
}

/** One story as it would come in, with everything that a person has to know and decide first. */
export function StoryPreview({ story, choice, onChoice }: StoryPreviewProps) {
  const { t } = useTranslation(['common', 'importing'])
  const { fileName, kind, words, figures, comments, asRead, repaired, existing, leftOut } = story
  const shown = repaired && choice.repair ? repaired.beginning : asRead
  const headline = shown.headline || t('untitled')
  const facts = [
    t(`importing:kind.${kind}`),
    fileName,
    t('importing:words', { count: words }),
    ...(figures > 0 ? [t('importing:figures', { count: figures })] : []),
    ...(comments > 0 ? [t('importing:comments', { count: comments })] : []),
  ]
  return (
    <li className={classes.story}>
      {existing ? (
        <span className={classes.headline}>{headline}</span>
      ) : (
        <Checkbox
          className={classes.tick}
          label={<span className={classes.headline}>{headline}</span>}
          aria-label={t('importing:takeThis', { headline })}
          checked={choice.take !== 'skip'}
          onChange={({ currentTarget }) =>
            onChoice({ ...choice, take: currentTarget.checked ? 'new' : 'skip' })
          }
        />
      )}
      <span className={classes.facts}>{facts.join(' · ')}</span>
      {existing && <Existing story={story} headline={headline} choice={choice} onChoice={onChoice} />}
      {repaired ? (
        <Encoding story={story} headline={headline} choice={choice} onChoice={onChoice} />
      ) : (
        <Beginning beginning={asRead} />
      )}
      {leftOut.length > 0 && <LeftOut leftOut={leftOut} />}
    </li>
  )
}

function Beginning({ beginning: { standfirst, lines } }: { beginning: StoryBeginning }) {
  return (
    <div className={classes.beginning}>
      {standfirst && <p className={classes.standfirst}>{standfirst}</p>}
      {lines.map((line, at) => (
        <p key={at}>{line}</p>
      ))}
    </div>
  )
}

interface DecisionProps extends StoryPreviewProps {
  headline: string
}

function Existing({ story: { existing }, headline, choice, onChoice }: DecisionProps) {
  const { t } = useTranslation(['common', 'importing'])
  if (!existing) return null
  const time = showWhole(existing.updatedAt, currentLanguage())
  return (
    <Radio.Group
      mt={6}
      label={existing.trashed ? t('importing:existsTrashed') : t('importing:exists', { time })}
      aria-label={t('importing:onExisting', { headline })}
      value={choice.take}
      onChange={(value) => onChoice({ ...choice, take: takeOf(value) })}
    >
      <Group gap="md" mt={6}>
        <Radio value="skip" label={t('importing:skip')} />
        <Radio value="copy" label={t('importing:copy')} />
        <Radio value="replace" label={t('importing:replace')} />
      </Group>
      {choice.take === 'replace' && <p className={classes.soft}>{t('importing:replaceNote')}</p>}
    </Radio.Group>
  )
}

function takeOf(value: string): StoryChoice['take'] {
  return value === 'copy' || value === 'replace' ? value : 'skip'
}

/** Both texts beside one another: which one is taken is for the reader to say. */
function Encoding({ story: { repaired, asRead }, headline, choice, onChoice }: DecisionProps) {
  const { t } = useTranslation('importing')
  if (!repaired) return null
  const { confidence, encoding } = repaired
  const versions = [
    { value: 'converted', beginning: repaired.beginning },
    { value: 'original', beginning: asRead },
  ] as const
  return (
    <Radio.Group
      mt={6}
      label={t('seems', {
        encoding: t(`encoding.${encoding}`),
        confidence: Math.round((confidence ?? 1) * 100),
      })}
      aria-label={t('version', { headline })}
      value={choice.repair ? 'converted' : 'original'}
      onChange={(value) => onChoice({ ...choice, repair: value === 'converted' })}
    >
      <div className={classes.versions}>
        {versions.map(({ value, beginning }) => (
          <div key={value} className={classes.version}>
            <Radio value={value} label={t(value)} />
            <p className={classes.versionHeadline}>{beginning.headline}</p>
            <Beginning beginning={beginning} />
          </div>
        ))}
      </div>
    </Radio.Group>
  )
}

function LeftOut({ leftOut }: { leftOut: ImportPreview['leftOut'] }) {
  const { t } = useTranslation('importing')
  const said = leftOut.map(({ kind, count, example }) => {
    const what = t(`leftOut.${kind}`, { count })
    return example === '' ? what : t('example', { what, example })
  })
  return (
    <p className={classes.caution}>
      {t('leftOutLabel')} {said.join('; ')}
    </p>
  )
}
