import type { Language } from '../../article/article.ts'
import type { Finding } from '../finding.ts'
import { englishConfusions } from './english/confusions.ts'
import type { TermRule } from './ruleFile.ts'
import { confusedSounds } from './vietnamese/confusedSounds.ts'
import { namesOfBodies } from './vietnamese/namesOfBodies.ts'
import { allRules } from './vietnamese/soundAlikeRules.ts'

let vietnamese: readonly TermRule[] | null = null

/** All that is often confused in a language. Made when first asked for. */
export function builtInRules(language: Language): readonly TermRule[] {
  return language === 'vi' ? (vietnamese ??= [...allRules(), ...namesOfBodies]) : englishConfusions
}

/** Why words are wrong, for the sentence below a finding. */
export function confusionValues(
  language: Language,
  wrong: string,
  right: string,
): Finding['values'] {
  if (wrong.toLowerCase() === right.toLowerCase()) return { kind: 'capitals' }
  if (language === 'vi') return confusedSounds(wrong, right)
  return { kind: /[ -]/u.test(wrong) ? 'fixedExpression' : 'oneWord' }
}
