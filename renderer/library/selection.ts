/** Stories picked for something to be done with all of them. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  /** Where a range that Shift extends begins. */
  readonly anchor: number
}

export const noSelection: Selection = { ids: new Set(), anchor: 0 }

/** Adds the story, or takes it out where it is in. */
export function toggle(selection: Selection, id: string, index: number): Selection {
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ids, anchor: index }
}

/** Everything between the anchor and `index`, as far as `idAt` knows it. */
export function extendTo(
  selection: Selection,
  index: number,
  idAt: (index: number) => string | undefined,
): Selection {
  const ids = new Set<string>()
  const [from, to] = [Math.min(selection.anchor, index), Math.max(selection.anchor, index)]
  for (let each = from; each <= to; each++) {
    const id = idAt(each)
    if (id !== undefined) ids.add(id)
  }
  return { ids, anchor: selection.anchor }
}
