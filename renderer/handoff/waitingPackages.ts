import { create } from 'zustand'
import type { Arrival } from '#shared/contract/handoff.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { call, on } from '../newsroom/newsroom.ts'
import { t } from '../ui/language.ts'
import { dropNotice, showInstead } from '../ui/notices.ts'

/** Packages in the watched folder that nobody has taken in or put away yet. */
export const useLyingPackages = create<{ packages: readonly Arrival[] }>()(() => ({ packages: [] }))

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
  const told = new Set<string>()
  let said: number | null = null
  const tell = ({ arrivals }: { arrivals: readonly Arrival[] }): void => {
    const lying = arrivals.filter(({ isOpened }) => !isOpened)
    useLyingPackages.setState({ packages: lying })
    const news = arrivals.filter(({ arrivalId }) => !told.has(arrivalId))
    for (const { arrivalId } of news) told.add(arrivalId)
    // What the user opened is shown; what lies in a folder is only spoken of.
    for (const { arrivalId, isOpened } of news) if (isOpened) showInTurn(arrivalId)
    if (lying.length === 0 && said !== null) dropNotice(said)
    const came = news.find(({ isOpened }) => !isOpened)
    if (came) whenUndisturbed(() => (said = sayArrived(said, came)))
  }
  const endHiding = useNavigation.subscribe(({ dialog }) => {
    if (dialog?.kind === 'receive' && said !== null) dropNotice(said)
  })
  // Those of before the page was there.
  void call('handoff.arrivals', {}).then((answer) => answer.ok && tell(answer.value))
  const endHearing = on('packagesArrived', tell)
  return () => {
    endHearing()
    endHiding()
  }
}

/** In the place of what was said of one before; answers by what it is known. */
function sayArrived(before: number | null, { arrivalId, fileName }: Arrival): number | null {
  const { packages } = useLyingPackages.getState()
  if (packages.every((lying) => lying.arrivalId !== arrivalId)) return before
  const text =
    packages.length > 1
      ? t('handoff:receive.arrivedToo', { name: fileName, count: packages.length })
      : t('handoff:receive.arrived', { name: fileName })
  const act = (): void => lookAt(useLyingPackages.getState().packages)
  return showInstead(before, text, { label: t('handoff:receive.look'), act })
}
