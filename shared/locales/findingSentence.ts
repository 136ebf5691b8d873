import type { i18n } from 'i18next'
import { failedCheck, type Finding } from '../checks/finding.ts'

type Translate = i18n['t']

/** What the user reads about a finding; its id where a newer version named the check. */
export function findingSentence(t: Translate, { check, values }: Finding): string {
  const sentence = sentenceKey(check, values)
  return say(t, `checks:sentences.${sentence}`, check, {
    ...shownValues(t, values),
    ...(check === failedCheck ? { rule: ruleName(t, String(values['rule'])) } : {}),
  })
}

/**
 * A desk's rule may say what is written instead, that nothing is, or leave it to the user; a
 * syllable may be one and no word.
 */
function sentenceKey(check: string, { instead, sounds }: Finding['values']): string {
  if (check === 'styleSpelling' && sounds !== undefined) return 'styleSpellingNoWord'
  if (check !== 'styleHouse') return check
  if (instead === undefined) return 'styleHouseOpen'
  return instead === '' ? 'styleHouseLeftOut' : check
}

/** Why it is wrong, below the sentence; null where there is no more to say. */
export function findingReason(t: Translate, { check, values }: Finding): string | null {
  if (check === 'styleConfusion' || check === 'styleSpelling') return confusionReason(t, values)
  const { reason, detail, failedRules } = values
  if (check === failedCheck)
    return failedRules === undefined
      ? say(t, 'checks:failedDetail', '', { detail })
      : say(t, 'checks:failedRules', '', { failedRules })
  return typeof reason === 'string' && reason !== '' ? reason : null
}

/** Which sounds were confused, and what the syllables mean where both are words. */
export function confusionReason(t: Translate, values: Finding['values']): string | null {
  const { kind, wrong = '', right = '' } = values
  if (kind !== undefined) return say(t, `checks:why.${kind}`, '', {})
  const sounds = String(values['sounds'] ?? '')
    .split(' ')
    .filter(Boolean)
    .map((sound) =>
      sound.includes('/')
        ? t('checks:why.letters', { letters: sound })
        : say(t, `checks:why.${sound}`, '', {}),
    )
  if (sounds.length === 0) return null
  const [first, ...others] = sounds
  const why = [
    first,
    ...others.map((sound) => sound.charAt(0).toLowerCase() + sound.slice(1)),
  ].join(', ')
  const meant = [right, wrong].map((syllable) => ({
    syllable,
    meaning: say(t, `checks:meanings.${syllable}`, '', {}),
  }))
  if (meant.some(({ meaning }) => meaning === '')) return `${why}.`
  return `${why}. ${meant.map((one) => t('checks:why.meaning', one)).join('. ')}.`
}

/** The name of a check, by its id. */
export function ruleName(t: Translate, check: string): string {
  return say(t, `checks:rules.${check}`, check, {})
}

/** What the button says that mends a finding; null where nothing can be mended by a click. */
export function mendLabel(t: Translate, { mend, values }: Finding): string | null {
  if (mend === null) return null
  if (mend.kind !== 'relink') return say(t, `checks:mends.${mend.kind}`, mend.kind, values)
  return mend.href === null
    ? t('checks:mends.unlink')
    : t('checks:mends.relink', { address: mend.href })
}

/** The keys are computed, so the typed `t` cannot follow; a test goes through every check. */
function say(t: Translate, key: string, otherwise: string, values: object): string {
  const translate = t as unknown as (key: string, values: object) => string
  return translate(key, { ...values, defaultValue: otherwise })
}

function shownValues(t: Translate, values: Finding['values']): Finding['values'] {
  const { instant, type } = values
  return {
    ...values,
    ...(typeof instant === 'string' ? { instant: showInstant(t, instant) } : {}),
    ...(typeof type === 'string' ? { type: say(t, `checks:blocks.${type}`, type, {}) } : {}),
  }
}

/** `07:00 1/1/2030`, by this machine's clock. */
function showInstant(t: Translate, instant: string): string {
  const date = new Date(instant)
  const locale = t('checks:locale')
  const time = date.toLocaleTimeString(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const day = date.toLocaleDateString(locale, { day: 'numeric', month: 'numeric', year: 'numeric' })
  return `${time} ${day}`
}
