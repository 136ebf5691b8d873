import { create } from 'zustand'
import { editableArticle } from '../article/articleStore.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { openArticle } from '../article/opening.ts'

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
