/** Width over height of the shapes that a crop can be held to. */
export const ratios = {
  free: null,
  '16:9': 16 / 9,
  '3:2': 3 / 2,
  '4:3': 4 / 3,
  '1:1': 1,
  '3:4': 3 / 4,
} as const
export type RatioName = keyof typeof ratios
export const ratioNames = Object.keys(ratios) as RatioName[]
