import { useCallback, useState } from 'react'

/** The rows of a list that is read page by page, as far as they are here. */
export interface LoadedRows {
  count: number
  /** Undefined while the row's page is on its way. */
  idAt: (index: number) => string | undefined
  /** -1 where no loaded page holds the row. */
  indexOf: (id: string) => number
}

interface Remembered {
  /** Null where the row at `index` is meant, whichever it is once its page is here. */
  id: string | null
  index: number
}

export interface ActiveRow {
  /** Where the row stands now, or last stood. */
  index: number
  /** Null where the row is not among those loaded: then there is nothing to act on. */
  id: string | null
}

/**
 * Returns where the remembered row stands. A row is known by its id, so that a list that is sorted
 * again moves the active row instead of making another one active.
 */
export function activeRowIn({ id, index }: Remembered, rows: LoadedRows): ActiveRow {
  const within = Math.max(0, Math.min(index, rows.count - 1))
  if (id === null) return { index: within, id: rows.idAt(within) ?? null }
  const found = rows.indexOf(id)
  return found < 0 ? { index: within, id: null } : { index: found, id }
}

export interface ActiveRowState extends ActiveRow {
  activate: (index: number) => void
  /** For a row that may not have come into the list yet. */
  activateId: (id: string) => void
}

/**
 * The row of a list on which keys act. It stays the same row while the list is sorted again; with
 * another `list` the first row is active.
 */
export function useActiveRow(
  rows: LoadedRows,
  { firstId = null, list = null }: { firstId?: string | null; list?: unknown },
): ActiveRowState {
  const [{ of, ...remembered }, remember] = useState<Remembered & { of: unknown }>({
    of: list,
    id: firstId,
    index: 0,
  })
  const active = activeRowIn(of === list ? remembered : { id: null, index: 0 }, rows)
  const isNew = active.id !== remembered.id || active.index !== remembered.index
  if (active.id !== null && (isNew || of !== list)) remember({ ...active, of: list })
  const activateId = useCallback(
    (id: string) => remember((now) => ({ ...now, of: list, id })),
    [list],
  )
  return {
    ...active,
    activate: (index) => remember({ of: list, id: rows.idAt(index) ?? null, index }),
    activateId,
  }
}
