import { Button, NativeSelect, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayField } from '../ui/fields/DayField.tsx'
import { useNavigation } from '../navigation/navigation.ts'
import { useLibraryFilters } from './Views.tsx'
import { changeFilters, useLibraryState } from './libraryState.ts'
import { countFilters, noFilters, statusesIn } from './query.ts'
import classes from './FilterPanel.module.css'

const sorts = ['changed', 'created', 'headline'] as const

/** What the list can be narrowed by, and its order. */
export function FilterPanel() {
  const { t } = useTranslation(['common', 'library'])
  const view = useNavigation((state) => state.view)
  const { filters, sort, text } = useLibraryState()
  const offered = useLibraryFilters()
  const statusChoice = statusesIn(view)
  // What is searched for comes by how well it fits.
  const sortShown = text.trim() === ''
  const odd = statusChoice.length > 0 !== sortShown
  return (
    <div className={classes.panel} data-odd={odd || undefined}>
      {statusChoice.length > 0 && (
        <NativeSelect
          label={t('library:filter.status')}
          value={filters.status ?? ''}
          data={[
            { value: '', label: t('library:filter.any') },
            ...statusChoice.map((status) => ({ value: status, label: t(`status.${status}`) })),
          ]}
          onChange={({ currentTarget }) =>
            changeFilters({
              status: statusChoice.find((status) => status === currentTarget.value) ?? null,
            })
          }
        />
      )}
      <Choice
        label={t('library:filter.section')}
        value={filters.section}
        offered={offered?.sections ?? []}
        onChange={(section) => changeFilters({ section })}
      />
      <Choice
        label={t('library:filter.author')}
        value={filters.author}
        offered={offered?.authors ?? []}
        onChange={(author) => changeFilters({ author })}
      />
      {sortShown && (
        <NativeSelect
          label={t('library:filter.sort')}
          value={sort}
          data={sorts.map((each) => ({ value: each, label: t(`library:sort.${each}`) }))}
          onChange={({ currentTarget }) => {
            const chosen = sorts.find((each) => each === currentTarget.value)
            if (chosen) useLibraryState.setState({ sort: chosen })
          }}
        />
      )}
      <DayField
        label={t('library:filter.changedFrom')}
        value={filters.changedFrom}
        commit={(changedFrom) => changeFilters({ changedFrom })}
      />
      <DayField
        label={t('library:filter.changedTo')}
        value={filters.changedTo}
        commit={(changedTo) => changeFilters({ changedTo })}
      />
      {countFilters(view, filters) > 0 && (
        <Button
          size="xs"
          variant="default"
          className={classes.clear}
          onClick={() => changeFilters(noFilters)}
        >
          {t('library:clearFilters')}
        </Button>
      )}
    </div>
  )
}

interface ChoiceProps {
  label: string
  value: string | null
  offered: string[]
  onChange: (value: string | null) => void
}

function Choice({ label, value, offered, onChange }: ChoiceProps) {
  const { t } = useTranslation(['common', 'library'])
  const data = value !== null && !offered.includes(value) ? [value, ...offered] : offered
  return (
    <Select
      label={label}
      placeholder={t('library:filter.any')}
      value={value}
      data={data}
      searchable
      clearable
      limit={100}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={onChange}
    />
  )
}
