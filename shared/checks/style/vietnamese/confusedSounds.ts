import type { Finding } from '../../finding.ts'
import { onsetOf } from './soundAlike.ts'
import { toneless } from './syllables.ts'
import { wordsIn } from '../words.ts'

const asking = '\u0309'
const broken = '\u0303'

/**
 * Why words are wrong, as the sentence of a finding needs it: `sounds` names what was taken for
 * what ("d/gi", "-c/-t", or `askBroken`, `tone`, `rime`), and `wrong` and `right` are the syllables
 * that differ. Nothing where the words differ otherwise.
 */
export function confusedSounds(written: string, meant: string): Finding['values'] {
  const wrong = wordsIn(written).map(({ key }) => key)
  const right = wordsIn(meant).map(({ key }) => key)
  if (wrong.length !== right.length) return {}
  const at = wrong.findIndex((syllable, place) => syllable !== right[place])
  if (at < 0) return {}
  const sounds = wrong.flatMap((syllable, place) => soundsBetween(syllable, right[place]!))
  return { sounds: [...new Set(sounds)].join(' '), wrong: wrong[at]!, right: right[at]! }
}

function soundsBetween(one: string, other: string): string[] {
  const wrong = partsOf(one)
  const right = partsOf(other)
  return [
    ...(wrong.onset === right.onset ? [] : [pair(wrong.onset, right.onset)]),
    ...(wrong.vowels === right.vowels
      ? wrong.ending === right.ending
        ? []
        : [wrong.ending && right.ending ? pair(`-${wrong.ending}`, `-${right.ending}`) : 'rime']
      : ['rime']),
    ...(wrong.tone === right.tone
      ? []
      : [
          [wrong.tone, right.tone].every((tone) => tone === asking || tone === broken)
            ? 'askBroken'
            : 'tone',
        ]),
  ]
}

/** In one order, whichever of the two was meant. */
function pair(one: string, other: string): string {
  return [one, other].sort().join('/')
}

function partsOf(syllable: string): {
  onset: string
  vowels: string
  ending: string
  tone: string
} {
  const { letters, tone } = toneless(syllable)
  const onset = onsetOf(letters)
  const [, vowels = '', ending = ''] =
    /^(.*?)(ng|nh|ch|[cmnpt])?$/u.exec(letters.slice(onset.length)) ?? []
  return { onset, vowels, ending, tone }
}
