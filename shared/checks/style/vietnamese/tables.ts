import type { TermRule } from '../ruleFile.ts'
import { confusedEndings } from './confusedEndings.ts'
import { confusedOnsets } from './confusedOnsets.ts'
import { confusedOnsetsMore } from './confusedOnsetsMore.ts'
import { confusedRimesMore } from './confusedRimesMore.ts'
import { confusedTones } from './confusedTones.ts'

/** Every table of expressions that are often confused. */
export const tables: readonly TermRule[] = [
  ...confusedOnsets,
  ...confusedTones,
  ...confusedEndings,
  ...confusedOnsetsMore,
  ...confusedRimesMore,
]
