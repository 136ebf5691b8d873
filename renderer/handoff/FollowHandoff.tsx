import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenArticle } from '../article/articleStore.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { lowerBanner, raiseBanner } from '../ui/notices.ts'
import { followArrivals } from './waitingPackages.ts'
import { followDrops } from './droppedPackage.ts'
import { useConflicts } from '../article/useConflicts.ts'

const banner = 'conflicts'

/**
 * Tells of packages that arrive, and of what a merge left to decide in the open story; shows
 * nothing itself.
 */
export function FollowHandoff() {
  const translation = useTranslation('handoff')
  const state = useOpenArticle()
  const count = useConflicts(state?.kind === 'editable' ? state.articleId : null)?.length ?? 0
  useEffect(() => {
    if (count === 0) return undefined
    raiseBanner({
      id: banner,
      tone: 'caution',
      text: translation.t('conflicts.banner', { count }),
      actions: [
        { label: translation.t('conflicts.decide'), act: () => show({ kind: 'conflicts' }) },
      ],
    })
    return () => lowerBanner(banner)
  }, [count, translation])
  useEffect(followArrivals, [])
  useEffect(followDrops, [])
  return null
}

const show = useNavigation.getState().showDialog
