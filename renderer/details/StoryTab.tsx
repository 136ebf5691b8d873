import { SegmentedControl, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { languageSchema } from '#shared/article/article.ts'
import { bylineOf, type Metadata } from '#shared/article/metadata.ts'
import { changeLanguage, changeMetadata } from '../article/edits.ts'
import type { EditableArticle } from '../article/articleStore.ts'
import { useSettings } from '../newsroom/useSettings.ts'
import { libraryFilters } from '../newsroom/queries.ts'
import { DayField } from '../ui/fields/DayField.tsx'
import { FollowingField } from '../ui/fields/FollowingField.tsx'
import { LineField, NoteField, SuggestedField } from '../ui/fields/LineField.tsx'
import { distinct } from '../ui/fields/suggestions.ts'
import { WordsField } from '../ui/fields/WordsField.tsx'
import classes from './details.module.css'
import { CorrectionsGroup } from './CorrectionsGroup.tsx'
import { EmbargoField } from './EmbargoField.tsx'
import { UrlSlugField } from './UrlSlugField.tsx'

/** What the desk knows of a story beside its text. */
export function StoryTab({ article }: { article: EditableArticle }) {
  return (
    <div className={classes['fields']}>
      <PlaceGroup article={article} />
      <PeopleGroup metadata={article.metadata} />
      <OriginGroup article={article} />
      <DeskGroup metadata={article.metadata} />
      <CorrectionsGroup articleId={article.articleId} corrections={article.metadata.corrections} />
    </div>
  )
}

function PlaceGroup({ article }: { article: EditableArticle }) {
  const { t } = useTranslation('inspector')
  const { slugline, section, keywords } = article.metadata
  const ownSections = useSettings((settings) => settings.sections)
  const used = useUsed()
  return (
    <fieldset className={classes['group']}>
      <legend>{t('groups.place')}</legend>
      <LineField
        label={t('slugline')}
        description={t('sluglineHint')}
        value={slugline}
        commit={(slugline) => changeMetadata({ slugline })}
      />
      <UrlSlugField article={article} />
      <div data-field="section">
        <SuggestedField
          label={t('section')}
          value={section}
          commit={(section) => changeMetadata({ section })}
          suggestions={distinct([...ownSections, ...used.sections])}
        />
      </div>
      <WordsField
        label={t('keywords')}
        description={t('tagHint')}
        values={keywords}
        commit={(keywords) => changeMetadata({ keywords })}
        most={100}
      />
    </fieldset>
  )
}

function PeopleGroup({ metadata }: { metadata: Metadata }) {
  const { t } = useTranslation('inspector')
  const { profile, source } = useSettings()
  const used = useUsed()
  const composed = bylineOf({ ...metadata, byline: '' })
  return (
    <fieldset className={classes['group']}>
      <legend>{t('groups.people')}</legend>
      <div data-field="authors">
        <WordsField
          label={t('authors')}
          description={t('tagHint')}
          values={metadata.authors}
          commit={(authors) => changeMetadata({ authors })}
          suggestions={distinct([profile?.name ?? '', ...used.authors])}
          most={50}
        />
      </div>
      <div data-field="source">
        <SuggestedField
          label={t('source')}
          value={metadata.source}
          commit={(source) => changeMetadata({ source })}
          suggestions={distinct([source])}
        />
      </div>
      <FollowingField
        label={t('byline')}
        value={metadata.byline}
        followed={composed || t('bylineEmpty')}
        commit={(byline) => changeMetadata({ byline })}
        state={{ own: t('bylineOwn'), follows: t('bylineComposed') }}
        resetLabel={t('bylineReset')}
      />
    </fieldset>
  )
}

function OriginGroup({ article }: { article: EditableArticle }) {
  const { t } = useTranslation('inspector')
  const { dateline } = article.metadata
  return (
    <fieldset className={classes['group']}>
      <legend>{t('groups.origin')}</legend>
      <div className={classes['pair']}>
        <LineField
          label={t('place')}
          value={dateline.place}
          commit={(place) => changeMetadata({ dateline: { ...dateline, place } })}
        />
        <DayField
          label={t('date')}
          value={dateline.date}
          commit={(date) => changeMetadata({ dateline: { ...dateline, date } })}
        />
      </div>
      <div>
        <div className={classes['label']}>{t('language')}</div>
        <SegmentedControl
          aria-label={t('language')}
          fullWidth
          size="sm"
          value={article.language}
          onChange={(language) => changeLanguage(languageSchema.parse(language))}
          data={languageSchema.options.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
      </div>
    </fieldset>
  )
}

function DeskGroup({ metadata }: { metadata: Metadata }) {
  const { t } = useTranslation('inspector')
  return (
    <>
      <EmbargoField embargo={metadata.embargo} />
      <fieldset className={classes['group']}>
        <legend>{t('groups.desk')}</legend>
        <UrgencyField urgency={metadata.urgency} />
        <NoteField
          label={t('edNote')}
          description={t('edNoteHint')}
          value={metadata.edNote}
          commit={(edNote) => changeMetadata({ edNote })}
        />
      </fieldset>
    </>
  )
}

/** Sections and authors of the library, most used first. */
function useUsed(): { sections: string[]; authors: string[] } {
  const filters = useQuery(libraryFilters())
  return filters.data ?? { sections: [], authors: [] }
}

/**
 * How soon a story has to go out, as the wires count: from 1, at once, to 9, whenever there is
 * room.
 */
function UrgencyField({ urgency }: { urgency: number | null }) {
  const { t } = useTranslation('inspector')
  return (
    <NativeSelect
      label={t('urgency')}
      value={urgency === null ? '' : String(urgency)}
      data={[
        { value: '', label: t('urgencyNone') },
        { value: '1', label: t('urgencyMost') },
        '2',
        '3',
        '4',
        { value: '5', label: t('urgencyNormal') },
        '6',
        '7',
        '8',
        { value: '9', label: t('urgencyLeast') },
      ]}
      onChange={({ currentTarget: { value } }) =>
        changeMetadata({ urgency: value === '' ? null : Number(value) })
      }
    />
  )
}
