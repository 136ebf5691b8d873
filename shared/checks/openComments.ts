import type { Check } from './check.ts'
import { onlyIf } from './essentials.ts'

/**
 * What colleagues asked and nobody answered should not be forgotten when the story is approved and
 * goes out.
 */
export const openCommentsCheck: Check = {
  id: 'openComments',
  group: 'story',
  severity: 'warning',
  whileWriting: 'hint',
  looksAt: 'article',
  find: (_article, { openThreads }) =>
    onlyIf(openThreads > 0, { place: { kind: 'comments' }, values: { number: openThreads } }),
}
