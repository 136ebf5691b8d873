const onsets = 'ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx]'

/** Everything that can follow the onset, without its tone, by the vowel that it begins with. */
const rhymes = [
  'a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?',
  'ă(?:c|m|n|ng|p|t)',
  'â(?:c|m|n|ng|p|t|u|y)',
  'e(?:c|m|n|ng|o|p|t)?',
  'ê(?:ch|m|n|nh|p|t|u)?',
  'i(?:a|ch|m|n|nh|p|t|u|êc|êm|ên|êng|êp|êt|êu)?',
  'o(?:a(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|ă(?:c|m|n|ng|t)|e(?:n|o|t)?|c|i|m|n|ng|oc|ong|p|t)?',
  'ô(?:c|i|m|n|ng|p|t)?',
  'ơ(?:i|m|n|p|t)?',
  'u(?:a|â(?:n|ng|t|y)|ê(?:ch|nh)?|ô(?:c|i|m|n|ng|t)|ơ|y(?:a|ch|n|nh|p|t|u|ên|êt)?|c|i|m|n|ng|p|t)?',
  'ư(?:a|c|i|n|ng|t|u|ơ(?:c|i|m|n|ng|p|t|u))?',
  'y(?:êm|ên|êng|êt|êu|m|n|nh|t|ch)?',
]

const syllable = new RegExp(`^(?:(?:${onsets})?(?:${rhymes.join('|')})|gi)$`)

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Whether a word (NFC) can be a syllable of Vietnamese, by its spelling. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  const found = apart.match(tones) ?? []
  if (found.length > 1) return false
  const plain = apart.replace(tones, '').normalize('NFC')
  if (!syllable.test(plain)) return false
  // A syllable that ends in a stop is high or low, never between.
  return !/(?:c|ch|p|t)$/.test(plain) || /[\u0301\u0323]/.test(found[0] ?? '')
}
