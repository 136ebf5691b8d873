import type { Metadata } from '#shared/article/metadata.ts'

export interface FrontMatter {
  headline: string
  standfirst: string
  metadata: Partial<Metadata>
  /** Names of fields that a story has no place for. */
  unknown: string[]
}

type Fields = ReadonlyMap<string, string[]>

const known = {
  headline: ['title', 'headline', 'tiêu đề'],
  standfirst: ['description', 'summary', 'standfirst', 'sapo', 'excerpt'],
  authors: ['author', 'authors', 'tác giả'],
  byline: ['byline', 'bút danh'],
  keywords: ['tags', 'keywords', 'từ khóa'],
  section: ['section', 'category', 'categories', 'chuyên mục'],
  source: ['source', 'nguồn'],
  date: ['date', 'ngày'],
  place: ['place', 'dateline', 'địa danh'],
  slugline: ['slugline', 'mã tin'],
} as const
const knownNames: ReadonlySet<string> = new Set(Object.values(known).flat())

/** UTF-16 units; what is longer is no front matter. */
const longest = 100_000

/**
 * Takes the fields at the head of a Markdown file: YAML between two lines of dashes, or TOML
 * between two of plus signs. Returns them with the text after them; the text alone where there are
 * none, or none that can be read.
 */
export async function takeFrontMatter(
  text: string,
): Promise<{ front: FrontMatter | null; rest: string }> {
  const found = fenced(text)
  const fields =
    found && (found.sign === '---' ? await readYaml(found.head) : await readToml(found.head))
  return found && fields && areFields(fields)
    ? { front: frontMatterOf(fields), rest: found.rest }
    : { front: null, rest: text }
}

/** Returns whether a text is Markdown by what is in it, for files whose name does not say. */
export function looksLikeMarkdown(text: string): boolean {
  const found = fenced(text)
  if (found && /^[\p{L}\p{N} _-]+[:=]/mu.test(found.head)) return true
  return /^#{1,6}[ \t]+\S/m.test(text) || /\]\((https?:|\.{0,2}\/|[\w-]+\/)[^\s)]*\)/.test(text)
}

function fenced(text: string): { sign: string; head: string; rest: string } | null {
  const found = /^(---|\+\+\+)[ \t]*\r?\n([^]*?)\r?\n(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)
  const [whole = '', sign = '', head = ''] = found ?? []
  return found && head.length <= longest ? { sign, head, rest: text.slice(whole.length) } : null
}

/** A sentence with a colon between two rules is a field to YAML, and none to a reader. */
function areFields(fields: Fields): boolean {
  const names = [...fields.keys()]
  return (
    names.some((name) => knownNames.has(name)) ||
    (names.length > 0 && names.every((name) => /^[\w.-]+$/.test(name)))
  )
}

/** Returns null where there are no fields. All values are texts: a date stays as it is written. */
async function readYaml(text: string): Promise<Fields | null> {
  const { parseDocument } = await import('yaml')
  const parse = (source: string) =>
    parseDocument(source, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' })
  const asWritten = parse(text)
  const document = asWritten.errors.length === 0 ? asWritten : parse(withQuotes(text))
  try {
    return fieldsOf(document.toJS({ mapAsMap: true }))
  } catch {
    // Names that stand for very much.
    return null
  }
}

/** People write `title: Lũ về: nước lên`, which YAML takes for a field in a field. */
function withQuotes(text: string): string {
  return text.replace(
    /^([\p{L}\p{N} _-]+):[ \t]+([^\s"'|>[{&*#].*)$/gmu,
    (_, name: string, value: string) => {
      return `${name}: ${JSON.stringify(value.trim())}`
    },
  )
}

async function readToml(text: string): Promise<Fields | null> {
  const { parse } = await import('smol-toml')
  try {
    return fieldsOf(parse(text))
  } catch {
    return null
  }
}

function fieldsOf(value: unknown): Fields | null {
  const entries = entriesOf(value)
  return entries && new Map(entries.map(([name, inner]) => [name.toLowerCase(), textsOf(inner)]))
}

/** Returns the entries of a map or an object under names in NFC; null for anything else. */
function entriesOf(value: unknown): [string, unknown][] | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const entries =
    value instanceof Map ? [...(value as Map<unknown, unknown>)] : Object.entries(value)
  return entries.map(([name, inner]) => [String(name).normalize('NFC').trim(), inner])
}

/** Returns the texts in a value, a line each, none empty; of what has fields its name alone. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (value instanceof Date) return [value.toISOString()]
  const entries = entriesOf(value)
  if (entries)
    return textsOf(new Map(entries.map(([name, inner]) => [name.toLowerCase(), inner])).get('name'))
  if (!/^(string|number|bigint|boolean)$/.test(typeof value)) return []
  const line = `${value as string | number}`.replace(/\s+/g, ' ').trim()
  return /^(|~|null)$/.test(line) ? [] : [line]
}

function frontMatterOf(fields: Fields): FrontMatter {
  const words = (name: keyof typeof known): string[] =>
    known[name].flatMap((key) => fields.get(key) ?? [])
  const line = (name: keyof typeof known): string => words(name).join(', ')
  return {
    headline: line('headline'),
    standfirst: line('standfirst'),
    metadata: {
      authors: words('authors'),
      byline: line('byline'),
      keywords: words('keywords'),
      section: words('section')[0] ?? '',
      source: line('source'),
      slugline: line('slugline'),
      dateline: { place: line('place'), date: /^\d{4}-\d{2}-\d{2}/.exec(line('date'))?.[0] ?? '' },
    },
    unknown: [...fields.keys()].filter((key) => !knownNames.has(key)),
  }
}
