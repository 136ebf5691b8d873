import { type Article, schemaVersion } from '#shared/article/article.ts'
import {
  type Block,
  type BulletList,
  emptyFigureAttrs,
  type Figure,
  type Inline,
  type Mark,
  type OrderedList,
  type Paragraph,
} from '#shared/article/document.ts'
import { emptyMetadata, type Metadata } from '#shared/article/metadata.ts'
import {
  type PhotoView,
  type RelatedStory,
  type Teaser,
  wholePhoto,
} from '#shared/article/related.ts'

/*
 * Stories for tests, written as they read: `article({ headline: 'Lũ về' }, p('Nước lên ', b('nhanh'), '.'), figure(photoId, 'Chợ nổi'))`.
 * Blocks get the ids b1, b2… in the order they stand in, unless a test gives one.
 */

type Text = string | Inline

interface Given extends Partial<Omit<Metadata, 'dateline'>> {
  id?: string
  language?: 'vi' | 'en'
  createdAt?: string
  headline?: string
  standfirst?: string | Text[]
  dateline?: Partial<Metadata['dateline']>
  leadFigureId?: string | null
  related?: RelatedStory[]
}

/**
 * Takes metadata beside headline and standfirst; without blocks the body is one empty paragraph.
 */
export function article(given: Given = {}, ...blocks: Block[]): Article {
  const {
    id,
    language,
    createdAt,
    headline,
    standfirst,
    dateline,
    leadFigureId,
    related,
    ...metadata
  } = given
  const [first = p(), ...rest] = numbered(blocks.length > 0 ? blocks : [p()])
  return {
    schemaVersion,
    id: id ?? '0f0e0d0c-0b0a-4908-8706-050403020100',
    language: language ?? 'vi',
    createdAt: createdAt ?? '2023-02-14T03:00:00.000Z',
    document: {
      type: 'doc',
      content: [
        { type: 'headline', ...(headline ? { content: [{ type: 'text', text: headline }] } : {}) },
        {
          type: 'standfirst',
          ...inline(typeof standfirst === 'string' ? [standfirst] : (standfirst ?? [])),
        },
        first,
        ...rest,
      ],
    },
    metadata: {
      ...emptyMetadata,
      ...metadata,
      dateline: { ...emptyMetadata.dateline, ...dateline },
    },
    leadFigureId: leadFigureId ?? null,
    related: related ?? [],
  }
}

export const p = (...text: Text[]): Paragraph => ({
  type: 'paragraph',
  attrs: { id: '' },
  ...inline(text),
})

export const h2 = (...text: Text[]): Block => subheading(2, text)
export const h3 = (...text: Text[]): Block => subheading(3, text)

type Item = string | [Paragraph, ...(Paragraph | BulletList | OrderedList)[]]

export const ul = (...items: Item[]): BulletList => ({
  type: 'bulletList',
  attrs: { id: '' },
  content: items.map(item),
})
export const ol = (start: number, ...items: Item[]): OrderedList => ({
  type: 'orderedList',
  attrs: { id: '', start },
  content: items.map(item),
})

export const quote = (...paragraphs: string[]): Block => ({
  type: 'quote',
  attrs: { id: '' },
  content: paragraphs.map((text) => p(text)),
})

export const pullQuote = (text: string, attribution = ''): Block => ({
  type: 'pullQuote',
  attrs: { id: '' },
  content: [
    { type: 'pullQuoteText', ...inline([text]) },
    { type: 'pullQuoteAttribution', ...inline([attribution]) },
  ],
})

type FactBoxPart = Paragraph | BulletList | OrderedList

export const factBox = (title: string, first: FactBoxPart, ...rest: FactBoxPart[]): Block => ({
  type: 'factBox',
  attrs: { id: '' },
  content: [{ type: 'factBoxTitle', ...inline([title]) }, first, ...rest],
})

export type Cell = Extract<Block, { type: 'table' }>['content'][number]['content'] extends
  (infer One)[] | undefined
  ? One
  : never
type Span = { colspan?: number; rowspan?: number }

export const td = (text: string, span: Span = {}): Cell => cell('tableCell', text, span)
export const th = (text: string, span: Span = {}): Cell => cell('tableHeader', text, span)
export const table = (...rows: Cell[][]): Block => ({
  type: 'table',
  attrs: { id: '' },
  content: rows.map((cells) => ({
    type: 'tableRow',
    ...(cells.length > 0 ? { content: cells } : {}),
  })),
})

export const figure = (
  photoId: string,
  caption: string | Text[] = '',
  attrs: Partial<Omit<Figure['attrs'], 'photoId'>> = {},
): Figure => ({
  type: 'figure',
  attrs: { id: '', photoId, ...emptyFigureAttrs, ...attrs },
  ...inline(typeof caption === 'string' ? [caption] : caption),
})

export const embed = (url: string, title = ''): Block => ({
  type: 'embed',
  attrs: { id: '', url, title },
})
export const rule = (): Block => ({ type: 'rule', attrs: { id: '' } })

export const b = (text: string): Inline => marked(text, { type: 'bold' })
export const i = (text: string): Inline => marked(text, { type: 'italic' })
export const a = (href: string, text: string): Inline =>
  marked(text, { type: 'link', attrs: { href } })
export const br = (): Inline => ({ type: 'hardBreak' })
export const marked = (text: string, ...marks: Mark[]): Inline => ({ type: 'text', text, marks })

/** A related story at an address. */
export const elsewhere = (
  url: string,
  headline: string,
  teaser: Partial<Teaser> = {},
): RelatedStory => ({
  kind: 'address',
  id: `r-${url}`.slice(0, 64),
  url,
  teaser: { headline, summary: '', photoId: null, ...teaser },
})

/** A related story of the library. */
export const sibling = (
  articleId: string,
  headline: string,
  teaser: Partial<Teaser & PhotoView> = {},
): RelatedStory => ({
  kind: 'article',
  id: `r-${articleId}`,
  articleId,
  picked: {
    headline,
    summary: '',
    photoId: null,
    urlSlug: 'bai-lien-quan',
    ...wholePhoto,
    ...teaser,
  },
  override: { headline: null, summary: null },
})

function subheading(level: 2 | 3, text: Text[]): Block {
  return { type: 'subheading', attrs: { id: '', level }, ...inline(text) }
}

function item(given: Item): BulletList['content'][number] {
  return { type: 'listItem', content: typeof given === 'string' ? [p(given)] : given }
}

function cell(type: Cell['type'], text: string, span: Span): Cell {
  return { type, attrs: { colspan: 1, rowspan: 1, colwidth: null, ...span }, content: [p(text)] }
}

function inline(text: Text[]): { content?: Inline[] } {
  const content = text
    .filter((piece) => piece !== '')
    .map((piece): Inline => (typeof piece === 'string' ? { type: 'text', text: piece } : piece))
  return content.length > 0 ? { content } : {}
}

function numbered(blocks: Block[]): Block[] {
  let count = 0
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit)
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([key, inner]): [string, unknown] =>
      key === 'id' && inner === '' ? [key, `b${++count}`] : [key, visit(inner)],
    )
    return Object.fromEntries(entries)
  }
  return blocks.map((block) => visit(block) as Block)
}
