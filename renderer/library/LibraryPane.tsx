import { ActionIcon, Button, CloseButton } from '@mantine/core'
import {
  IconAdjustmentsHorizontal,
  IconFileImport,
  IconPlus,
  IconSearch,
} from '@tabler/icons-react'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../ui/commands.ts'
import { Guard } from '../ui/Guard.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { later } from '../ui/later.tsx'
import { useNavigation } from '../navigation/navigation.ts'
import { ariaKeys, keysOf } from '../ui/shortcuts.ts'
import { useTypedText } from '../ui/searchText.ts'
import { Views } from './Views.tsx'
import { DropPlace } from './DropPlace.tsx'
import { ListStatus } from './ListStatus.tsx'
import { changeFilters, setTask, useLibraryState } from './libraryState.ts'
import { NothingFound } from './NothingFound.tsx'
import { countFilters, noFilters, queryOf } from './query.ts'
import { StoryList } from './StoryList.tsx'
import { useStories } from './useStories.ts'
import classes from './LibraryPane.module.css'

const FilterPanel = later(async () => (await import('./FilterPanel.tsx')).FilterPanel)
const StoryTasks = later(async () => (await import('./StoryTasks.tsx')).StoryTasks)

/** Milliseconds that typing pauses before the library is searched. */
const searchPause = 120

/** The library: every story, to be found, picked and opened. */
export function LibraryPane({ withViews }: { withViews: boolean }) {
  const view = useNavigation((state) => state.view)
  const { text, filters, sort, filtersShown } = useLibraryState()
  const query = useMemo(() => queryOf(view, text, filters, sort), [view, text, filters, sort])
  const stories = useStories(query)
  const narrowed = text.trim() !== '' || countFilters(view, filters) > 0
  const nothing = stories.error !== null || (stories.count === 0 && !stories.isLoading)
  return (
    <DropPlace>
      <div className={classes.head}>
        {withViews && <Views />}
        <div className={classes.row}>
          <NewStoryButton />
          <ImportButton />
        </div>
        <SearchField />
      </div>
      {filtersShown && (
        <Guard>
          <FilterPanel />
        </Guard>
      )}
      <ListStatus stories={stories} />
      {nothing ? (
        <NothingFound stories={stories} narrowed={narrowed} clear={clearSearch} />
      ) : (
        <StoryList key={JSON.stringify(stories.query)} stories={stories} />
      )}
      <Tasks isTrash={stories.query.trashed} />
    </DropPlace>
  )
}

/** Menu and dialogs about stories of the list, which gets the focus back from them. */
function Tasks({ isTrash }: { isTrash: boolean }) {
  const task = useLibraryState((state) => state.task)
  if (!task) return null
  return (
    <Guard>
      <StoryTasks
        task={task}
        isTrash={isTrash}
        setTask={(next) => {
          setTask(next)
          if (!next) document.getElementById('story-list')?.focus()
        }}
      />
    </Guard>
  )
}

function clearSearch(): void {
  changeFilters(noFilters)
  useLibraryState.setState({ text: '' })
}

function NewStoryButton() {
  const { t } = useTranslation(['common', 'library'])
  return (
    <KeyHint label={t('commands.newArticle')} command="newArticle">
      <Button
        fullWidth
        variant="default"
        leftSection={<IconPlus size={18} />}
        aria-keyshortcuts={ariaKeys(keysOf('newArticle'))}
        onClick={() => runCommand('newArticle')}
      >
        {t('library:newStory')}
      </Button>
    </KeyHint>
  )
}

function ImportButton() {
  const { t } = useTranslation(['common', 'library'])
  return (
    <KeyHint label={t('commands.import')} command="import">
      <ActionIcon size={36} aria-label={t('commands.import')} onClick={() => runCommand('import')}>
        <IconFileImport size={18} />
      </ActionIcon>
    </KeyHint>
  )
}

function SearchField() {
  const { t } = useTranslation(['common', 'library'])
  const inputRef = useRef<HTMLInputElement>(null)
  const view = useNavigation((state) => state.view)
  const { text: searched, filters, filtersShown } = useLibraryState()
  const typed = useTypedText(searched, searchPause, (text) => useLibraryState.setState({ text }))
  const { text, setText } = typed
  useEffect(() => {
    // Cleared from elsewhere.
    if (searched === '') setText('')
  }, [searched, setText])
  const filterCount = countFilters(view, filters)
  const filterLabel = filterCount
    ? t('library:filtersWithCount', { count: filterCount })
    : t('library:filters')
  return (
    <search className={classes.row}>
      <div className={classes.search}>
        <IconSearch size={16} aria-hidden />
        <input
          {...typed.field}
          ref={inputRef}
          id="library-search"
          className={classes.field}
          aria-label={t('library:search')}
          aria-keyshortcuts={ariaKeys(keysOf('search'))}
          placeholder={t('library:search')}
          spellCheck={false}
          autoComplete="off"
          maxLength={1_000}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) setText('')
          }}
        />
        {text && (
          <CloseButton
            size="sm"
            aria-label={t('library:clearSearch')}
            onClick={() => {
              setText('')
              inputRef.current?.focus()
            }}
          />
        )}
      </div>
      <KeyHint label={filterLabel}>
        <ActionIcon
          size={36}
          aria-label={filterLabel}
          aria-expanded={filtersShown}
          data-on={filterCount > 0 || undefined}
          className={classes.filterButton}
          onClick={() => useLibraryState.setState({ filtersShown: !filtersShown })}
        >
          <IconAdjustmentsHorizontal size={18} />
        </ActionIcon>
      </KeyHint>
    </search>
  )
}
