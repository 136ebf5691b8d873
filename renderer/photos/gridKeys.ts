/**
 * Where a key leads in a grid of `count` things in rows of `columns`; null where it leads nowhere.
 */
export function gridStep(
  key: string,
  {
    active,
    count,
    columns,
    rows,
  }: { active: number; count: number; columns: number; rows: number },
): number | null {
  const steps: ReadonlyMap<string, number> = new Map(
    Object.entries({
      ArrowLeft: active - 1,
      ArrowRight: active + 1,
      ArrowUp: active - columns,
      ArrowDown: active + columns,
      PageUp: active - columns * rows,
      PageDown: active + columns * rows,
      Home: 0,
      End: count - 1,
    }),
  )
  const step = steps.get(key)
  if (step === undefined || count === 0) return null
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight'
  // From the last row but one, down leads to the last photo where nothing stands right below.
  if (step >= count)
    return isSideways || key === 'ArrowDown'
      ? lastBelow(active, count, columns, isSideways)
      : count - 1
  if (step < 0) return key === 'PageUp' ? active % columns : active
  return step
}

function lastBelow(active: number, count: number, columns: number, isSideways: boolean): number {
  const isLastRow = Math.floor(active / columns) === Math.floor((count - 1) / columns)
  return isSideways || isLastRow ? active : count - 1
}
