import { setNonce } from 'get-nonce'
import { z } from 'zod'

/** This load's nonce, without which the content policy lets no style sheet in. */
export const nonce =
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

setNonce(nonce)
// Otherwise zod tries whether it may compile code, which the content policy forbids and reports.
z.config({ jitless: true })
