import type { Check } from './check.ts'
import { onlyIf } from './essentials.ts'

/**
 * A page made before its hour could go online before its hour: so it is held back, and goes out
 * early only where the user says so and that is recorded. While the story is written an embargo is
 * nothing wrong and only said.
 */
export const embargoCheck: Check = {
  id: 'embargo',
  group: 'story',
  severity: 'error',
  whileWriting: 'hint',
  looksAt: 'article',
  find: ({ metadata: { embargo } }, { now }) =>
    embargo === null
      ? []
      : onlyIf(new Date(embargo).getTime() > now, {
          place: { kind: 'metadata', field: 'embargo' },
          values: { instant: embargo },
        }),
}
