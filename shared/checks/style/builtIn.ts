import type { Language } from '../../article/article.ts'
import type { Finding } from '../finding.ts'
import { englishConfusions } from './english/confusions.ts'
import type { TermRule } from './ruleFile.ts'
import { confusedEndings } from './vietnamese/confusedEndings.ts'
import { confusedSounds } from './vietnamese/confusedSounds.ts'
import { confusedOnsets } from './vietnamese/confusedOnsets.ts'
import { confusedOnsetsMore } from './vietnamese/confusedOnsetsMore.ts'
import { confusedRimesMore } from './vietnamese/confusedRimesMore.ts'
import { confusedTones } from './vietnamese/confusedTones.ts'
import { withSoundAlikes } from './vietnamese/soundAlikeRules.ts'

const vietnamese: readonly TermRule[] = withSoundAlikes([
  ...confusedOnsets,
  ...confusedTones,
  ...confusedEndings,
  ...confusedOnsetsMore,
  ...confusedRimesMore,
])

/** What is often confused in a language. */
export function builtInRules(language: Language): readonly TermRule[] {
  return language === 'vi' ? vietnamese : englishConfusions
}

/** Why words are wrong, for the sentence below a finding. */
export function confusionValues(language: Language, wrong: string, right: string): Finding['values'] {
  if (language === 'vi') return confusedSounds(wrong, right)
  return { kind: /[ -]/u.test(wrong) ? 'fixedExpression' : 'oneWord' }
}
