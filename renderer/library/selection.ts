/** Stories picked for something to be done with all of them. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  /** Where a range that Shift extends begins; `index` is where the story last stood. */
  readonly anchor: Anchor | null
}

export interface Anchor {
  readonly id: string
  readonly index: number
}

export const noSelection: Selection = { ids: new Set(), anchor: null }

/** Adds the story, or takes it out where it is in. */
export function toggle(selection: Selection, anchor: Anchor): Selection {
  const ids = new Set(selection.ids)
  if (!ids.delete(anchor.id)) ids.add(anchor.id)
  return { ids, anchor }
}

/**
 * Returns the selection of everything from the anchor to the story `id`, which both stand in
 * `order`. Where the anchor has left its place, no range is known, and only `id` is selected.
 */
export function extendTo(anchor: Anchor, id: string, order: readonly string[]): Selection {
  const [one, other] = [order.indexOf(anchor.id), order.indexOf(id)]
  if (one < 0 || other < 0) return { ids: new Set([id]), anchor }
  const ids = order.slice(Math.min(one, other), Math.max(one, other) + 1)
  return { ids: new Set(ids), anchor }
}

/** Returns the selection without stories that the list no longer holds. */
export function keepListed(selection: Selection, listed: ReadonlySet<string>): Selection {
  const ids = [...selection.ids].filter((id) => listed.has(id))
  return ids.length === selection.ids.size ? selection : { ...selection, ids: new Set(ids) }
}
