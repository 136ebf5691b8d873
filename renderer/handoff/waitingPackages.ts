import { create } from 'zustand'
import type { Arrival } from '#shared/contract/handoff.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { call, on } from '../newsroom/newsroom.ts'
import { t } from '../ui/language.ts'
import { dropNotice, showInstead } from '../ui/notices.ts'

/** Packages in the watched folder that nobody has taken in or put away yet. */
export const useWaitingPackages = create<{ packages: readonly Arrival[] }>()(() => ({
  packages: [],
}))

/** Shows the one that there is, or lets the user choose. */
export function lookAt([first, ...others]: readonly Arrival[]): void {
  if (!first) return
  const { arrivalId } = first
  const from = others.length === 0 ? ({ kind: 'arrival', arrivalId } as const) : null
  useNavigation.getState().showDialog({ kind: 'receive', from })
}

/** One that is being looked at or taken in is not put aside for the next. */
function showInTurn(arrivalId: string): void {
  const { dialog, showDialog } = useNavigation.getState()
  if (dialog?.kind !== 'receive')
    return showDialog({ kind: 'receive', from: { kind: 'arrival', arrivalId } })
  whenUndisturbed(() => showInTurn(arrivalId))
}

/** Once no dialog is open. */
function whenUndisturbed(act: () => void): void {
  if (useNavigation.getState().dialog === null) return act()
  const end = useNavigation.subscribe(({ dialog }) => {
    if (dialog !== null) return
    end()
    act()
  })
}

/** Tells of packages that come to this machine, until the returned function is called. */
export function followArrivals(): () => void {
  const announced = new Set<string>()
  let noticeId: number | null = null
  const update = ({ arrivals }: { arrivals: readonly Arrival[] }): void => {
    const waiting = arrivals.filter(({ isOpened }) => !isOpened)
    useWaitingPackages.setState({ packages: waiting })
    const news = arrivals.filter(({ arrivalId }) => !announced.has(arrivalId))
    for (const { arrivalId } of news) announced.add(arrivalId)
    // What the user opened is shown; what lies in a folder is only spoken of.
    for (const { arrivalId, isOpened } of news) if (isOpened) showInTurn(arrivalId)
    if (waiting.length === 0 && noticeId !== null) dropNotice(noticeId)
    const arrived = news.find(({ isOpened }) => !isOpened)
    if (arrived) whenUndisturbed(() => (noticeId = announce(noticeId, arrived)))
  }
  const endHiding = useNavigation.subscribe(({ dialog }) => {
    if (dialog?.kind === 'receive' && noticeId !== null) dropNotice(noticeId)
  })
  // Those of before the page was there.
  void call('handoff.arrivals', {}).then((answer) => answer.ok && update(answer.value))
  const endFollowing = on('packagesArrived', update)
  return () => {
    endFollowing()
    endHiding()
  }
}

/** Replaces the notice of an earlier package. Returns the notice's id. */
function announce(before: number | null, { arrivalId, fileName }: Arrival): number | null {
  const { packages } = useWaitingPackages.getState()
  if (packages.every((waiting) => waiting.arrivalId !== arrivalId)) return before
  const text =
    packages.length > 1
      ? t('handoff:receive.arrivedToo', { name: fileName, count: packages.length })
      : t('handoff:receive.arrived', { name: fileName })
  const act = (): void => lookAt(useWaitingPackages.getState().packages)
  return showInstead(before, text, { label: t('handoff:receive.look'), act })
}
