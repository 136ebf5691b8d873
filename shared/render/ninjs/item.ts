/*
 * What we write of ninjs 3.1 (IPTC, https://iptc.org/std/ninjs/). Every field is one of the standard's; those that would hold
 * nothing are left out.
 */

interface Text {
  role: string
  contentType: string
  value: string
}

export interface Body extends Text {
  charCount: number
  wordCount: number
}

export interface Rendition {
  name: string
  /** The file's path in the story's folder: what finds it where there is no address. */
  title: string
  href?: string
  contentType: string
  width: number
  height: number
  /** Of the largest; what is made of it is not weighed. */
  sizeInBytes?: number
}

export interface NewsItem {
  uri: string
  type: 'text' | 'picture'
  representationType: 'full' | 'partial'
  profile?: string
  firstCreated?: string
  versionCreated?: string
  contentCreated?: string
  embargoedUntil?: string
  pubStatus?: 'usable'
  urgency?: number
  language?: string
  headlines?: Text[]
  descriptions?: Text[]
  bodies?: Body[]
  by?: string
  located?: string
  people?: { name: string; rel: string }[]
  subjects?: { name: string; rel: string }[]
  infoSources?: { name: string }[]
  renditions?: Rendition[]
  associations?: Association[]
  altIds?: { role: string; value: string }[]
  standard?: { name: string; version: string; schema: string }
}

export interface Association extends NewsItem {
  name: string
  rel: string
}

/** A plain text in a role; none where nothing is said. */
export function plain(role: string, value: string): Text[] {
  return value === '' ? [] : [{ role, contentType: 'text/plain', value }]
}

/** A field with a list; no field where the list is empty. */
export function listed<Name extends string, Value>(
  name: Name,
  values: Value[],
): { [Key in Name]?: Value[] } {
  return (values.length > 0 ? { [name]: values } : {}) as { [Key in Name]?: Value[] }
}
