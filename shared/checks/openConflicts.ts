import type { Check } from './check.ts'
import { onlyIf } from './essentials.ts'

/** Until somebody decides, a merge leaves the words of both sides in the story. */
export const openConflictsCheck: Check = {
  id: 'openConflicts',
  group: 'story',
  severity: 'error',
  looksAt: 'article',
  find: (_article, { openConflicts }) =>
    onlyIf(openConflicts > 0, { place: { kind: 'conflicts' }, values: { number: openConflicts } }),
}
