import { z } from 'zod'
import { articleIdSchema as articleId } from '../article/articleId.ts'
import { acceptedSchema, mostAccepted, ruleSettingSchema } from '../checks/finding.ts'
import { mostRuleFileLength, ruleFileSchema } from '../checks/style/ruleFile.ts'
import { styleSettingsSchema } from '../checks/style/settings.ts'

const accepted = z.array(acceptedSchema).max(mostAccepted)

/**
 * How the house writes, and what people found right in a story; `settingsChanged` tells of both.
 */
export const styleCalls = {
  'style.get': { in: z.strictObject({}), out: styleSettingsSchema },
  /** Own rules come by `style.import`. */
  'style.change': {
    in: styleSettingsSchema.omit({ files: true }).partial(),
    out: styleSettingsSchema,
  },
  /** Takes in a rule file, in the place of the one with its id. Every example is tried before. */
  'style.import': {
    in: z.strictObject({ text: z.string().max(mostRuleFileLength) }),
    out: z.strictObject({ file: ruleFileSchema, replaced: z.boolean() }),
  },
  /**
   * How grave the rules of a file are, or one of them; null where that is left to the file, or to
   * the group.
   */
  'style.grade': {
    in: z.strictObject({
      file: ruleFileSchema.shape.id,
      rule: ruleFileSchema.shape.id.nullable(),
      severity: ruleSettingSchema.nullable(),
    }),
    out: styleSettingsSchema,
  },
  'style.remove': { in: z.strictObject({ id: ruleFileSchema.shape.id }), out: styleSettingsSchema },
  /** What was marked as right in a story. */
  'style.accepted': { in: z.strictObject({ articleId }), out: z.strictObject({ accepted }) },
  'style.setAccepted': { in: z.strictObject({ articleId, accepted }), out: z.strictObject({}) },
} as const
