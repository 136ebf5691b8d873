import type { ListedVersion } from '#shared/contract/versions.ts'
import type { InterfaceLanguage } from '#shared/locales/locales.ts'
import { showDay } from '../ui/dates.ts'
import { create } from 'zustand'
import { editableArticle } from '../article/articleStore.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { openArticle } from '../article/opening.ts'

/**
 * `14/2/2023`, by this machine's clock, where the version begins a day in the list; null within
 * one.
 */
export function dayBegunBy(
  versions: readonly Pick<ListedVersion, 'madeAt'>[],
  index: number,
  language: InterfaceLanguage,
): string | null {
  const version = versions[index]
  const before = versions[index - 1]
  if (!version) return null
  const day = showDay(version.madeAt, language)
  return before && showDay(before.madeAt, language) === day ? null : day
}

interface ChosenVersion {
  articleId: string
  versionId: string
}

/** The version that is looked at in the timeline; it stays chosen while another tab is shown. */
export const useChosenVersion = create<{ chosen: ChosenVersion | null }>()(() => ({ chosen: null }))

export function chooseVersion(chosen: ChosenVersion | null): void {
  useChosenVersion.setState({ chosen })
}

/** Opens a story and shows in its timeline one of its versions, to be read and compared. */
export async function showVersion(articleId: string, versionId: string): Promise<void> {
  const { showDialog, showInspectorTab } = useNavigation.getState()
  showDialog(null)
  await openArticle(articleId)
  if (editableArticle()?.articleId !== articleId) return
  chooseVersion({ articleId, versionId })
  showInspectorTab('versions')
}
