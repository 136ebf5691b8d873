/** What the library's photos can be narrowed to. */
export const photoFilters = ['all', 'uncredited', 'unused'] as const
export type PhotoFilter = (typeof photoFilters)[number]
