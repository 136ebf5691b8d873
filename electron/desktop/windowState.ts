/** Pixels that the system counts in, origin at the main screen's top left. */
export interface Area {
  x: number
  y: number
  width: number
  height: number
}

export interface WindowState extends Area {
  maximized: boolean
}

export const smallestWindow = { width: 720, height: 480 } as const
const comfortable = { width: 1360, height: 880 } as const

/** How much of the window must be on some screen for a hand to be able to move it. */
const graspable = 120

/**
 * Where the window opens: as it was left, brought back to the main screen where its screen has
 * gone, never larger than the screen it is on. `screens` are the work areas, the main one first.
 */
export function windowPlace(
  left: WindowState | null,
  screens: readonly [Area, ...Area[]],
): WindowState {
  const [main] = screens
  const maximized = left?.maximized ?? false
  const home = left ? screens.find((screen) => isGraspable(left, screen)) : undefined
  if (left && home) return { x: left.x, y: left.y, ...fitted(left, home), maximized }
  const size = fitted(left ?? comfortable, main)
  return {
    x: main.x + Math.round((main.width - size.width) / 2),
    y: main.y + Math.round((main.height - size.height) / 2),
    ...size,
    maximized,
  }
}

function isGraspable(window: Area, screen: Area): boolean {
  const across =
    Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
  const titleBarShows = window.y >= screen.y - 8 && window.y < screen.y + screen.height - 40
  return across >= Math.min(graspable, window.width) && titleBarShows
}

type Size = Pick<Area, 'width' | 'height'>

function fitted(size: Size, screen: Size): Size {
  return {
    width: Math.max(smallestWindow.width, Math.min(size.width, screen.width)),
    height: Math.max(smallestWindow.height, Math.min(size.height, screen.height)),
  }
}
