import type { Language } from '../../article/article.ts'
import { englishConfusions } from './english/confusions.ts'
import type { TermRule } from './ruleFile.ts'
import { confusedEndings } from './vietnamese/confusedEndings.ts'
import { confusedOnsets } from './vietnamese/confusedOnsets.ts'
import { confusedTones } from './vietnamese/confusedTones.ts'
import { withSoundAlikes } from './vietnamese/soundAlikeRules.ts'

const vietnamese: readonly TermRule[] = withSoundAlikes([
  ...confusedOnsets,
  ...confusedTones,
  ...confusedEndings,
])

/** What is often confused in a language. */
export function builtInRules(language: Language): readonly TermRule[] {
  return language === 'vi' ? vietnamese : englishConfusions
}
