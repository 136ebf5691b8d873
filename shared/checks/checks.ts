import type { Check } from './check.ts'
import { deskNoteChecks } from './deskNotes.ts'
import {
  embargoCheck,
  essentialChecks,
  openCommentsCheck,
  openConflictsCheck,
} from './essentials.ts'
import { figureChecks } from './figures.ts'
import { linkChecks } from './links.ts'
import { relatedChecks } from './related.ts'
import { blockChecks } from './repeats.ts'

/** Every check, in the order in which the settings list them. */
export const checks: readonly Check[] = [
  ...essentialChecks,
  embargoCheck,
  openConflictsCheck,
  openCommentsCheck,
  ...deskNoteChecks,
  ...blockChecks,
  ...figureChecks,
  ...linkChecks,
  ...relatedChecks,
]
