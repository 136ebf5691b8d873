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

/**
 * The fields between two lines of dashes at the head of a Markdown file, and the text after them;
 * the text alone where there are none.
 */
export function takeFrontMatter(text: string): { front: FrontMatter | null; rest: string } {
  const found = /^---[ \t]*\r?\n([^]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)
  if (!found || !/^[\p{L}\p{N} _-]+:/mu.test(found[1]!)) return { front: null, rest: text }
  return { front: frontMatterOf(fieldsOf(found[1]!)), rest: text.slice(found[0].length) }
}

/** Whether a text is Markdown by what is in it, for files whose name does not say. */
export function looksLikeMarkdown(text: string): boolean {
  if (takeFrontMatter(text).front !== null) return true
  return /^#{1,6}[ \t]+\S/m.test(text) || /\]\((https?:|\.{0,2}\/|[\w-]+\/)[^\s)]*\)/.test(text)
}

function frontMatterOf(fields: Fields): FrontMatter {
  const words = (name: keyof typeof known): string[] =>
    known[name].flatMap((key) => fields.get(key) ?? []).filter((word) => word !== '')
  const line = (name: keyof typeof known): string => words(name).join(', ')
  const names: readonly string[] = Object.values(known).flat()
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
    unknown: [...fields.keys()].filter((key) => !names.includes(key)),
  }
}

/**
 * What real files have: a value in the line, a list in brackets, or a list of dashes below; more of
 * YAML than that is not read.
 */
function fieldsOf(text: string): Fields {
  const fields = new Map<string, string[]>()
  let last: string[] | null = null
  for (const line of text.split(/\r?\n/)) {
    const item = /^\s*-\s+(.*)$/.exec(line)
    const field = /^([\p{L}\p{N} _-]+):\s*(.*)$/u.exec(line)
    if (item && last) last.push(unquoted(item[1]!))
    else if (field) {
      last = valuesOf(field[2]!)
      fields.set(field[1]!.trim().toLowerCase(), last)
    }
  }
  return fields
}

function valuesOf(value: string): string[] {
  const list = /^\[(.*)\]\s*$/.exec(value)
  if (list) return list[1]!.split(',').map(unquoted).filter(Boolean)
  return value.trim() === '' ? [] : [unquoted(value)]
}

function unquoted(value: string): string {
  const trimmed = value.trim()
  return /^(["']).*\1$/.test(trimmed) && trimmed.length > 1 ? trimmed.slice(1, -1) : trimmed
}
