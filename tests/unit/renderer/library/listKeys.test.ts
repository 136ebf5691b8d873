import { describe, expect, it } from 'vitest'
import { movedBy, pressInList } from '#renderer/library/listKeys.ts'
import { noSelection, type Selection } from '#renderer/library/selection.ts'
import { activeRowIn } from '#renderer/ui/activeRow.ts'

describe('movedBy', () => {
  const list = { from: 5, count: 100, page: 8 }

  it.each([
    ['ArrowDown', 6],
    ['ArrowUp', 4],
    ['PageDown', 13],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 99],
  ])('%s leads to %i', (key, to) => {
    expect(movedBy(key, list)).toBe(to)
  })

  it('stays at the ends', () => {
    expect(movedBy('ArrowDown', { ...list, from: 99 })).toBe(99)
    expect(movedBy('ArrowUp', { ...list, from: 0 })).toBe(0)
  })

  it('leaves other keys alone', () => {
    expect(movedBy('a', list)).toBeNull()
  })
})

describe('keys that act', () => {
  /** Presses a key after `active` was made active in one order, and the list came in another. */
  function press(
    key: string,
    { active, order, shiftKey = false }: { active: string; order: string[]; shiftKey?: boolean },
    selection: Selection = noSelection,
  ): string[] {
    const done: string[] = []
    const note = (what: string) => (on: unknown) => void done.push(`${what} ${String(on)}`)
    const rows = {
      count: order.length,
      idAt: (index: number) => order[index],
      indexOf: (id: string) => order.indexOf(id),
    }
    const isTaken = pressInList(
      { key, shiftKey, ctrlKey: false, metaKey: false },
      {
        count: order.length,
        active: activeRowIn({ id: active, index: 1 }, rows),
        page: 8,
        selection,
        select: ({ ids }) => void done.push(`select ${[...ids].join()}`),
        moveTo: note('moveTo'),
        extendTo: note('extendTo'),
        selectAll: () => void done.push('selectAll'),
        openStory: note('open'),
        rename: note('rename'),
        openMenu: note('menu'),
        remove: (ids) => void done.push(`remove ${ids.join()}`),
      },
    )
    expect(isTaken).toBe(true)
    return done
  }

  it.each([
    ['Delete', 'remove b'],
    ['Enter', 'open b'],
    ['F2', 'rename b'],
    ['ContextMenu', 'menu b'],
    [' ', 'select b'],
  ])('%s acts on the story that was made active, wherever it stands now', (key, done) => {
    expect(press(key, { active: 'b', order: ['c', 'a', 'b'] })).toEqual([done])
  })

  it('Shift F10 opens the menu of the active story', () => {
    const list = { active: 'b', order: ['c', 'a', 'b'], shiftKey: true }
    expect(press('F10', list)).toEqual(['menu b'])
  })

  it('arrows go on from where the active story stands now', () => {
    expect(press('ArrowUp', { active: 'b', order: ['c', 'a', 'b'] })).toEqual(['moveTo 1'])
  })

  it.each(['Delete', 'Enter', 'F2'])('%s only shows a row where the story has gone', (key) => {
    expect(press(key, { active: 'gone', order: ['c', 'a', 'd'] })).toEqual(['moveTo 1'])
  })

  it('Delete acts on the selection before the active story', () => {
    const selection = { ids: new Set(['a', 'c']), anchor: null }
    expect(press('Delete', { active: 'b', order: ['c', 'a', 'b'] }, selection)).toEqual([
      'remove a,c',
    ])
  })
})

describe('activeRowIn', () => {
  const rows = { count: 3, idAt: (at: number) => ['x', 'y', 'z'][at], indexOf: () => -1 }

  it('means the row in that place where none was named', () => {
    expect(activeRowIn({ id: null, index: 2 }, rows)).toEqual({ index: 2, id: 'z' })
  })

  it('names no row in the place of one that has gone', () => {
    expect(activeRowIn({ id: 'gone', index: 9 }, rows)).toEqual({ index: 2, id: null })
  })
})
