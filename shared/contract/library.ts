import { z } from 'zod'
import { profileSchema } from '../article/profile.ts'
import { ruleSettingSchema } from '../checks/finding.ts'
import { isBaseAddress } from '../text/address.ts'
import { templatesSchema } from './templates.ts'

export const settingsSchema = z.strictObject({
  language: z.enum(['system', 'vi', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Offered where a section is asked for. */
  sections: z.array(z.string().max(200)).max(200),
  /** Who works here: their name is put into new articles. Null until somebody has said so. */
  profile: profileSchema.nullable(),
  /** Put into new articles. */
  source: z.string().max(200),
  /** Characters up to which headline and standfirst are comfortable. */
  headlineLength: z.number().int().min(20).max(500),
  standfirstLength: z.number().int().min(50).max(2_000),
  /**
   * Below which the desk publishes its stories, each in a folder of its own:
   * `https://vidu.vn/tin/`. Empty where that is not known.
   */
  baseAddress: z
    .string()
    .max(500)
    .refine((address) => address === '' || isBaseAddress(address), 'baseAddress'),
  templates: templatesSchema,
  /** Pixels that the lead photo should have at least. */
  leadPhotoWidth: z.number().int().min(100).max(10_000),
  /** What the desk made of a check, by its id; one that is not named keeps its own severity. */
  checks: z
    .record(z.string().max(64), ruleSettingSchema)
    .refine((rules) => Object.keys(rules).length <= 1_000),
  /** Whether what was found is underlined in the text. */
  underlines: z.boolean(),
})
export type Settings = z.infer<typeof settingsSchema>

const damageSchema = z.strictObject({
  what: z.enum(['database', 'draft', 'version', 'photo', 'search', 'comments']),
  id: z.string(),
  headline: z.string(),
  detail: z.string(),
})
export type Damage = z.infer<typeof damageSchema>

export const libraryCalls = {
  'settings.get': { in: z.strictObject({}), out: settingsSchema },
  'settings.change': { in: settingsSchema.partial(), out: settingsSchema },
  'library.describe': {
    in: z.strictObject({}),
    out: z.strictObject({
      /** As the user would say where it is. */
      place: z.string(),
      articleCount: z.number().int(),
      photoCount: z.number().int(),
      appVersion: z.string(),
    }),
  },
  /** Reads everything and compares hashes; `verifyProgress` tells meanwhile. */
  'library.verify': {
    in: z.strictObject({}),
    out: z.strictObject({
      checked: z.number().int(),
      damages: z.array(damageSchema),
      /**
       * Photos that did not come along with a story that was handed over, and the story's headline:
       * no damage.
       */
      photosLeft: z.array(z.strictObject({ id: z.string(), headline: z.string() })),
    }),
  },
  /** Desktop: asks where to put the copy. Browser: answers a download. */
  'library.backup': {
    in: z.strictObject({}),
    out: z.strictObject({ download: z.string().nullable() }),
  },
  /** Opens an address outside the app, at the user's word. */
  'host.openAddress': {
    in: z.strictObject({ url: z.string().max(4_000) }),
    out: z.strictObject({}),
  },
  /**
   * The answer to `closeRequested`: everything is saved, or the user chose to close all the same.
   */
  'host.readyToClose': { in: z.strictObject({}), out: z.strictObject({}) },
} as const
