/** CSS pixels of the screens that a page is looked at for. */
export const pageWidths = { phone: 390, desktop: 1100 } as const

export interface PageSize {
  /** CSS pixels that the page itself sees. */
  width: number
  height: number
  /** How much smaller it is drawn; never larger than it is. */
  scale: number
}

/**
 * Lets a page of `width` fill a place of the given size: as high as the place once it is drawn
 * smaller.
 */
export function pageSize(width: number, place: { width: number; height: number }): PageSize {
  const scale = place.width > 0 ? Math.min(1, place.width / width) : 1
  return { width, height: Math.ceil(place.height / scale), scale }
}
