import { z } from 'zod'
import type { MarkupReading } from '../markup.ts'
import type { ReadOptions } from '../storyFile.ts'

/*
 * What is read of ninjs: 2.x and 3.x, and the names that 1.x had for the same. What is not of the shape that the standard says is as
 * if it were not there, because feeds take liberties; only the item itself has to be one.
 */

const line = z.string().catch('')

const textSchema = z.object({ role: line, contentType: line, value: z.string() })
export type NinjsText = z.infer<typeof textSchema>

const namedSchema = z.object({ name: z.string().min(1), rel: line })

const renditionSchema = z.object({
  href: line,
  title: line,
  width: z.number().catch(0),
})

const idSchema = z.object({ role: line, value: line })

/** The items of a list, or the values of an object as 1.x has it, that are of the shape. */
function listOf<Shape extends z.ZodType>(shape: Shape): z.ZodType<z.infer<Shape>[]> {
  return z
    .unknown()
    .transform((value) => {
      const items: unknown[] = Array.isArray(value) ? value : Object.values(value ?? {})
      return items.slice(0, mostItems).flatMap((item) => {
        const read = shape.safeParse(item)
        return read.success ? [read.data] : []
      })
    })
    .catch([])
}

const mostItems = 2_000

const common = {
  uri: line,
  type: line,
  rel: line,
  language: line,
  headlines: listOf(textSchema),
  headline: line,
  descriptions: listOf(textSchema),
  description_text: line,
  by: line,
  byline: line,
  creditline: line,
  copyrightHolder: line,
  copyrightholder: line,
  infoSources: listOf(namedSchema),
  infosources: listOf(namedSchema),
  renditions: listOf(renditionSchema),
}

const associationSchema = z.object({ ...common, associations: listOf(z.object(common)) })
export type NinjsAssociation = z.infer<typeof associationSchema>

export const ninjsSchema = z.object({
  ...common,
  bodies: listOf(textSchema),
  body_html: line,
  body_xhtml: line,
  body_text: line,
  contentCreated: line,
  firstCreated: line,
  versionCreated: line,
  versioncreated: line,
  embargoed: line,
  embargoedUntil: line,
  urgency: z.number().catch(0),
  slugline: line,
  edNote: line,
  ednote: line,
  copyrightNotice: line,
  usageTerms: line,
  located: line,
  people: listOf(namedSchema),
  organisations: listOf(namedSchema),
  places: listOf(namedSchema),
  subjects: listOf(namedSchema),
  keywords: listOf(z.union([z.string(), namedSchema.transform(({ name }) => name)])),
  altIds: listOf(idSchema),
  associations: listOf(associationSchema),
})
export type NinjsItem = z.infer<typeof ninjsSchema>

/** What is being read: the item, and what comes of it on the way. */
export interface Reading extends ReadOptions, MarkupReading {
  item: NinjsItem
}

/** Whether a JSON value is meant to be a text item of ninjs. */
export function isNinjs(json: unknown): boolean {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false
  const texts = ['headlines', 'bodies', 'headline', 'body_html', 'body_text', 'body_xhtml']
  return 'uri' in json && texts.some((name) => Object.hasOwn(json, name))
}

/** Whether our export wrote the item: it says nothing twice, as feeds do. */
export function isOurs({ altIds }: NinjsItem): boolean {
  return altIds.some(({ role }) => role === 'toa-soan')
}

/** What says how the item was made and sent, and nothing to a reader. */
const technical = [
  'version',
  'profile',
  'pubStatus',
  'pubstatus',
  'representationType',
  'standard',
  'altIds',
  '$schema',
  'generator',
  'rightsInfo',
  'ttl',
  'signals',
  'etag',
]

/** Fields of an item that say something and that nothing here reads. */
export function unreadFields(json: object): string[] {
  return Object.entries(json)
    .filter(
      ([name, value]) =>
        !Object.hasOwn(ninjsSchema.shape, name) &&
        !technical.includes(name) &&
        saysSomething(value),
    )
    .map(([name]) => name)
}

function saysSomething(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0
  return value !== '' && value !== null
}
