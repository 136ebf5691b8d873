import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { movesFrom } from '#shared/article/status.ts'
import { everyArticle } from '#shared/contract/articles.ts'
import { commands } from '#shared/contract/commands.ts'
import { findHits } from '#shared/text/highlight.ts'
import { offeredCommands, runCommand } from '../ui/commands.ts'
import { focusStory } from '../article/focus.ts'
import { editableArticle } from '../article/articleStore.ts'
import { useSettings } from '../newsroom/useSettings.ts'
import { articleList } from '../newsroom/queries.ts'
import { keysOf, showKeys } from '../ui/shortcuts.ts'
import { holdKeys } from '../ui/typedAhead.ts'
import { moveName, startMove } from '../workflow/moving.ts'
import { openArticle } from '../article/opening.ts'

export interface PaletteEntry {
  id: string
  label: string
  /** Said beside the label: the keys of a command, the section of a story. */
  hint: string
  act: () => void
}

/**
 * The commands that fit and can be carried out now, then the stories that the library finds;
 * `areFound` once they are those of this query.
 */
export function usePaletteEntries(query: string): { entries: PaletteEntry[]; areFound: boolean } {
  const { t } = useTranslation(['common', 'workflow'])
  const { data, isPending, isPlaceholderData } = useQuery({
    ...articleList({ ...everyArticle, text: query, limit: 8 }),
    placeholderData: keepPreviousData,
  })
  const stories = data?.rows
  const offered = offeredCommands()
  const fitting = commands.filter(
    (command) =>
      command !== 'palette' &&
      offered.has(command) &&
      (query.trim() === '' || findHits(t(`commands.${command}`), query).length > 0),
  )
  const entries = [
    ...fitting.map((command) => ({
      id: command,
      label: t(`commands.${command}`),
      hint: showKeys(keysOf(command)),
      act: () => void runCommand(command),
    })),
    ...moveEntries(t, query),
    ...(stories ?? []).map((row) => ({
      id: row.id,
      label: row.headline || t('untitled'),
      hint: [row.section, t(`status.${row.status}`)].filter(Boolean).join(' · '),
      act: () => openStory(row.id),
    })),
  ]
  return { entries, areFound: !isPending && !isPlaceholderData }
}

/** The keyboard chose it, and goes on in it. */
function openStory(articleId: string): void {
  holdKeys()
  void openArticle(articleId).then(focusStory)
}

/** What can be done next with the open story. */
function moveEntries(t: TFunction<['common', 'workflow']>, query: string): PaletteEntry[] {
  const row = editableArticle()?.row
  if (!row) return []
  const role = useSettings.getState().profile?.role ?? 'reporter'
  return movesFrom(row.status, role)
    .map((move) => ({
      id: `move-${move}`,
      label: t(`workflow:moves.${moveName(move, row.status)}`),
      hint: t('workflow:next'),
      act: () => startMove(row, move),
    }))
    .filter(({ label }) => query.trim() === '' || findHits(label, query).length > 0)
}
