import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from './addStory.ts'

/** The sentence about a story that was not taken into the list, until the next try. */
export function useRefusal(): {
  refusal: string | null
  refuse: (refusal: Refusal | null) => void
  kind: Refusal['kind'] | null
} {
  const { t } = useTranslation('related')
  const [held, refuse] = useState<Refusal | null>(null)
  const sentences = {
    twin: () => t('twin', { headline: held?.kind === 'twin' ? held.headline : '' }),
    full: () => t('full'),
    settled: () => t('settled'),
    badUrl: () => t('address.badUrl'),
    noHeadline: () => t('address.noHeadline'),
  }
  return { refusal: held && sentences[held.kind](), refuse, kind: held?.kind ?? null }
}
