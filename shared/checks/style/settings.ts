import { z } from 'zod'
import { severitySchema } from '../finding.ts'
import { ruleFileSchema } from './ruleFile.ts'

/** How the house writes, as the desk chose it. */
export const styleSettingsSchema = z.strictObject({
  /** hòa or hoà. */
  tone: z.enum(['old', 'new']),
  /** kỹ thuật or kĩ thuật; one of them throughout a story, or as it comes where nobody minds. */
  iy: z.enum(['same', 'any', 'y', 'i']),
  /** `same`: whatever the story uses most. */
  quotes: z.enum(['same', 'curly', 'straight', 'angle']),
  dash: z.enum(['same', 'hyphen', 'en', 'em']),
  /** Whether the words of others are let be. */
  sparesQuotations: z.boolean(),
  /** Names, foreign words and whatever else is right here: hits inside them are none. */
  words: z.array(z.string().trim().min(1).max(200)).max(20_000),
  /** The desk's own rules. */
  files: z.array(ruleFileSchema).max(50),
  /** Ids of built-in rules that are switched off. Rules of files say so themselves. */
  off: z.array(z.string().max(130)).max(5_000),
  /**
   * How grave single built-in rules are, by id, where the desk wants another severity than that of
   * their group.
   */
  grades: z
    .record(z.string().max(130), severitySchema)
    .refine((grades) => Object.keys(grades).length <= 5_000),
})
export type StyleSettings = z.infer<typeof styleSettingsSchema>

export const defaultStyle: StyleSettings = {
  tone: 'old',
  iy: 'same',
  quotes: 'same',
  dash: 'same',
  sparesQuotations: false,
  words: [],
  files: [],
  off: [],
  grades: {},
}
