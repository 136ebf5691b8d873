import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CallOutput } from '#shared/contract/contract.ts'
import { statusesOfView } from './query.ts'
import { showNumber } from '../ui/dates.ts'
import { currentLanguage } from '../ui/language.ts'
import { type View, useNavigation, views } from '../navigation/navigation.ts'
import { libraryFilters } from '../newsroom/queries.ts'
import classes from './Views.module.css'

type Counts = CallOutput<'articles.filters'>

/** What the filters can offer, and how many stories each view holds. */
export function useLibraryFilters(): Counts | undefined {
  return useQuery(libraryFilters()).data
}

/** The desk's views, each with the number of stories that wait there. */
export function Views() {
  const { t } = useTranslation()
  const view = useNavigation((state) => state.view)
  const showView = useNavigation((state) => state.showView)
  const showLibrary = useNavigation((state) => state.showLibrary)
  const counts = useLibraryFilters()
  return (
    <nav aria-label={t('views.label')} className={classes.views}>
      {views.map((each) => (
        <button
          key={each}
          type="button"
          className={classes.view}
          aria-current={each === view ? 'page' : undefined}
          onClick={() => {
            showView(each)
            showLibrary(true)
          }}
        >
          {t(`views.${each}`)}{' '}
          {counts && <span className={classes.count}>{countText(each, counts)}</span>}
        </button>
      ))}
    </nav>
  )
}

/** Counts say what waits; a view with nothing in it, and everything together, need no number. */
function countText(view: View, { statusCounts, trashedCount, returnedToOthers }: Counts): string {
  const statuses = statusesOfView[view] ?? []
  const waiting = statuses.reduce((sum, status) => sum + statusCounts[status], 0)
  const count =
    view === 'trash' ? trashedCount : view === 'work' ? waiting - returnedToOthers : waiting
  return count ? showNumber(count, currentLanguage()) : ''
}
