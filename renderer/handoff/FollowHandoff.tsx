import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Arrival } from '../../shared/contract/handoff.ts'
import { useOpenStory } from '../article/openArticle.ts'
import { call, on } from '../newsroom.ts'
import { t } from '../shell/language.ts'
import { useNavigation } from '../shell/navigation.ts'
import { lowerBanner, raiseBanner, showNotice } from '../shell/notices.ts'
import { followDrops } from './droppedPackage.ts'
import { useConflicts } from './useConflicts.ts'

const banner = 'conflicts'

/** Tells of packages that arrive, and of what a merge left to decide in the open story; shows nothing itself. */
export function FollowHandoff() {
  const translation = useTranslation('handoff')
  const state = useOpenStory()
  const count = useConflicts(state?.kind === 'editable' ? state.articleId : null)?.length ?? 0
  useEffect(() => {
    if (count === 0) return undefined
    raiseBanner({
      id: banner,
      tone: 'caution',
      text: translation.t('conflicts.banner', { count }),
      actions: [{ label: translation.t('conflicts.decide'), act: () => show({ kind: 'conflicts' }) }],
    })
    return () => lowerBanner(banner)
  }, [count, translation])
  useEffect(followArrivals, [])
  useEffect(followDrops, [])
  return null
}

const show = useNavigation.getState().showDialog

/** One that is being looked at or taken in is not put aside for the next. */
function showInTurn(arrivalId: string): void {
  const showIt = (): void => show({ kind: 'receive', from: { kind: 'arrival', arrivalId } })
  if (useNavigation.getState().dialog?.kind !== 'receive') return showIt()
  const end = useNavigation.subscribe(({ dialog }) => {
    if (dialog !== null) return
    end()
    showInTurn(arrivalId)
  })
}

function followArrivals(): () => void {
  const told = new Set<string>()
  const tell = ({ arrivals }: { arrivals: readonly Arrival[] }): void => {
    const news = arrivals.filter(({ arrivalId }) => !told.has(arrivalId))
    for (const { arrivalId } of news) told.add(arrivalId)
    // What a person opened is shown; what lies in a folder is only spoken of.
    for (const { arrivalId, isOpened } of news) if (isOpened) showInTurn(arrivalId)
    const lying = news.filter(({ isOpened }) => !isOpened)
    const [first] = lying
    if (!first) return
    const text =
      lying.length === 1
        ? t('handoff:receive.arrived', { name: first.fileName })
        : t('handoff:receive.arrivedMany', { count: lying.length })
    showNotice(text, {
      label: t('handoff:receive.look'),
      act: () => show({ kind: 'receive', from: { kind: 'arrival', arrivalId: first.arrivalId } }),
    })
  }
  // Those of before the page was there.
  void call('handoff.arrivals', {}).then((answer) => answer.ok && tell(answer.value))
  return on('packagesArrived', tell)
}
