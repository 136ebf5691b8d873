import { z } from 'zod'
import { urlSlugFrom } from '../text/urlSlug.ts'

/** What a template makes; each says how what is put into it is escaped. */
export const templateFileTypes = ['html', 'xml', 'json', 'txt'] as const

export const templateNameSchema = z.string().trim().min(1).max(100)

/**
 * A form that the desk gives to its stories, in the language Liquid; README says what it can name.
 */
export const templateSchema = z.strictObject({
  name: templateNameSchema,
  fileType: z.enum(templateFileTypes),
  text: z.string().max(200_000),
})
export type Template = z.infer<typeof templateSchema>

/** No two whose files would have the same name. */
export const templatesSchema = z
  .array(templateSchema)
  .max(50)
  .refine(
    (templates) => new Set(templates.map(templateFileName)).size === templates.length,
    'twinName',
  )

/** `template-ban-tin.html`, in the story's folder. */
export function templateFileName({ name, fileType }: Pick<Template, 'name' | 'fileType'>): string {
  return `template-${urlSlugFrom(name) || 'story'}.${fileType}`
}

/** Exactly the names that `templateFileName` gives. */
export const templateFilePattern = new RegExp(
  `^template-[a-z0-9]+(-[a-z0-9]+)*\\.(${templateFileTypes.join('|')})$`,
)
