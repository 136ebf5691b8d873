import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp, IconFileExport, IconTrash, IconTrashX } from '@tabler/icons-react'
import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { showNumber } from '../ui/dates.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { currentLanguage } from '../ui/language.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { select, setTask, useLibraryState } from './libraryState.ts'
import type { ListQuery } from './query.ts'
import { noSelection } from './selection.ts'
import { restoreStories, selectAll, startTrashing } from './storyActions.ts'
import type { Stories } from './useStories.ts'
import classes from './ListStatus.module.css'

/** How many stories there are, or what can be done with those that are selected. */
export function ListStatus({ stories }: { stories: Stories }) {
  const { t } = useTranslation(['common', 'library'])
  const count = useLibraryState((state) => state.selection.ids.size)
  const found = stories.hasMore ? stories.count - 1 : stories.count
  const shown = showNumber(found, currentLanguage())
  const known = stories.hasMore
    ? t('library:storiesAtLeast', { shown })
    : t('library:stories', { count: found, shown })
  const { unindexed } = stories
  const notYet = showNumber(unindexed, currentLanguage())
  const text =
    unindexed > 0
      ? `${known} · ${t('library:unindexed', { count: unindexed, shown: notYet })}`
      : known
  return (
    <div className={classes.status}>
      <output>
        {count > 0 ? t('library:selected', { count }) : stories.isLoading ? '' : text}
      </output>
      {count > 0 && <SelectionActions isTrash={stories.query.trashed} />}
      {(count > 0 || found > 1) && (
        <button
          type="button"
          className={classes.selectAll}
          // The second half of a double click is no decision.
          onClick={({ detail }) => detail < 2 && turnSelection(stories.query)}
        >
          {t(count > 0 ? 'library:menu.clearSelection' : 'library:selectAll')}
        </button>
      )}
    </div>
  )
}

/** Selects everything where nothing is selected, else nothing. */
function turnSelection(query: ListQuery): void {
  document.getElementById('story-list')?.focus()
  if (useLibraryState.getState().selection.ids.size > 0) select(noSelection)
  else void selectAll(query)
}

function SelectionActions({ isTrash }: { isTrash: boolean }) {
  const { t } = useTranslation(['common', 'library'])
  const ids = useLibraryState((state) => state.selection.ids)
  const showDialog = useNavigation((state) => state.showDialog)
  return (
    <span className={classes.actions}>
      {isTrash ? (
        <>
          <Act label={t('library:menu.restore')} act={() => void restoreStories([...ids])}>
            <IconArrowBackUp size={18} />
          </Act>
          <Act
            label={t('library:menu.delete')}
            act={() => setTask({ kind: 'delete', articleIds: [...ids] })}
          >
            <IconTrashX size={18} />
          </Act>
        </>
      ) : (
        <>
          <Act
            label={t('library:menu.export')}
            act={() => showDialog({ kind: 'export', articleIds: [...ids] })}
          >
            <IconFileExport size={18} />
          </Act>
          <Act label={t('library:menu.trash')} act={() => startTrashing([...ids])}>
            <IconTrash size={18} />
          </Act>
        </>
      )}
    </span>
  )
}

function Act({ label, act, children }: { label: string; act: () => void; children: ReactNode }) {
  return (
    <KeyHint label={label}>
      <ActionIcon size={28} aria-label={label} onClick={act}>
        {children}
      </ActionIcon>
    </KeyHint>
  )
}
