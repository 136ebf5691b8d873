import { Button, Checkbox, Group, Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview, StoryBeginning } from '#shared/contract/importing.ts'
import { showWhole } from '../ui/dates.ts'
import { currentLanguage } from '../ui/language.ts'
import type { StoryChoice } from './choices.ts'
import classes from './importing.module.css'

interface StoryPreviewProps {
  story: ImportPreview
  choice: StoryChoice
  onChoice: (choice: StoryChoice) => void
  /**
   * Leaves the import for the story that the library has; null where other stories wait here, too.
   */
  openExisting: ((articleId: string) => void) | null
}

/** One story as it would come in, with everything that the user has to know and decide first. */
export function StoryPreview(props: StoryPreviewProps) {
  const { story, choice, onChoice } = props
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
      {existing && <Existing {...props} existing={existing} headline={headline} />}
      {repaired ? (
        <Encoding {...props} repaired={repaired} headline={headline} />
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

interface ExistingProps extends StoryPreviewProps {
  existing: NonNullable<ImportPreview['existing']>
  headline: string
}

function Existing({ existing, headline, choice, onChoice, openExisting }: ExistingProps) {
  const { t } = useTranslation(['common', 'importing'])
  const known = {
    headline: existing.headline || t('untitled'),
    time: showWhole(existing.updatedAt, currentLanguage()),
  }
  const said = existing.by === 'file' ? 'fromFile' : 'exists'
  return (
    <Radio.Group
      mt={6}
      label={t(existing.trashed ? `importing:${said}Trashed` : `importing:${said}`, known)}
      aria-label={t('importing:onExisting', { headline })}
      value={choice.take}
      onChange={(value) => onChoice({ ...choice, take: takeOf(value) })}
    >
      <Group gap="md" mt={6}>
        <Radio value="skip" label={t('importing:skip')} />
        <Radio value="copy" label={t('importing:copy')} />
        <Radio value="replace" label={t('importing:replace')} />
        {openExisting && !existing.trashed && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => openExisting(existing.articleId)}
          >
            {t('importing:openExisting')}
          </Button>
        )}
      </Group>
      {choice.take === 'replace' && <p className={classes.soft}>{t('importing:replaceNote')}</p>}
    </Radio.Group>
  )
}

function takeOf(value: string): StoryChoice['take'] {
  return value === 'copy' || value === 'replace' ? value : 'skip'
}

interface EncodingProps extends StoryPreviewProps {
  repaired: NonNullable<ImportPreview['repaired']>
  headline: string
}

/** Both texts beside one another: which one is taken is for the reader to say. */
function Encoding({ story: { asRead }, repaired, headline, choice, onChoice }: EncodingProps) {
  const { t } = useTranslation('importing')
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
