import { z } from 'zod'
import { personSchema } from './profile.ts'
import { moveSchema } from './status.ts'

/** A note is a paragraph or two. */
export const longestNote = 4_000

/** That somebody moved a story on: who, when, and which text it was. */
export const signOffSchema = z.strictObject({
  id: z.uuid(),
  kind: moveSchema,
  person: personSchema,
  madeAt: z.iso.datetime(),
  versionId: z.string().min(1).max(64),
  /** SHA-256 of the article's canonical text as it was signed: the version's own. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Plain text, NFC; often empty. */
  note: z.string().max(longestNote),
})
export type SignOff = z.infer<typeof signOffSchema>

/** The first characters of a version's hash, by which people name it to one another. */
export function shortHash(sha256: string): string {
  return sha256.slice(0, 8)
}
