import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/*
 * Word files for tests, written part by part as Word writes them.
 */

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const word14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
const word15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export interface WordParts {
  body: string
  /** Notes by id, as runs. */
  footnotes?: Record<string, string>
  comments?: WordComment[]
  /** By file name; the id of the relation is `rId-` and the name. */
  media?: Record<string, Buffer>
  links?: Record<string, string>
  core?: { title?: string; creator?: string }
}

interface WordComment {
  id: string
  author: string
  /** A line for each paragraph. */
  text: string
  madeAt?: string
  /** The id of the comment that it answers. */
  answers?: string | undefined
  isResolved?: boolean
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A run; `look` is e.g. `<w:b/>`. */
export const run = (text: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`

/** A paragraph of a style, of runs or a text. */
export const para = (content: string, style = '', more = ''): string =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`

export const item = (text: string, level: number, list = 1): string =>
  para(
    text,
    'ListParagraph',
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`,
  )

export const note = (id: string): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
export const comment = (id: string): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`
/** Runs, and paragraphs, that a comment is written to. */
export const commented = (id: string, content: string): string =>
  `<w:commentRangeStart w:id="${id}"/>${content}<w:commentRangeEnd w:id="${id}"/>${comment(id)}`

export const picture = (name: string, altText: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${escape(altText)}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill>` +
  `<a:blip r:embed="rId-${name}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

export const link = (name: string, content: string): string =>
  `<w:hyperlink r:id="rId-${name}">${content}</w:hyperlink>`

export const cellOf = (content: string, span = 1): string =>
  `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr>${content}</w:tc>`
export const rowOf = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
export const tableOf = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`

export async function makeWord(parts: WordParts): Promise<Buffer> {
  return zipOf(filesOf(parts))
}

/** The files of a Word file by path. */
export function filesOf(parts: WordParts): Record<string, string | Buffer> {
  const { body, footnotes = {}, comments = [], media = {}, links = {}, core = {} } = parts
  const files: Record<string, string | Buffer> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationsOf([['rId1', 'officeDocument', 'word/document.xml', false]]),
    'word/document.xml':
      `${head}<w:document ${word} xmlns:r="${relations}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
      'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
      `<w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationsOf([
      ['rIdS', 'styles', 'styles.xml', false],
      ['rIdN', 'numbering', 'numbering.xml', false],
      ['rIdF', 'footnotes', 'footnotes.xml', false],
      ['rIdC', 'comments', 'comments.xml', false],
      ...Object.keys(media).map((name): Relation => [
        `rId-${name}`,
        'image',
        `media/${name}`,
        false,
      ]),
      ...Object.entries(links).map(([name, href]): Relation => [
        `rId-${name}`,
        'hyperlink',
        href,
        true,
      ]),
    ]),
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    'word/footnotes.xml': `${head}<w:footnotes ${word}>${Object.entries(footnotes)
      .map(
        ([id, content]) => `<w:footnote w:id="${id}">${para(content, 'FootnoteText')}</w:footnote>`,
      )
      .join('')}</w:footnotes>`,
    'word/comments.xml': `${head}<w:comments ${word} ${word14}>${comments.map(commentOf).join('')}</w:comments>`,
    'word/commentsExtended.xml': `${head}<w15:commentsEx ${word15}>${comments.map(commentExOf).join('')}</w15:commentsEx>`,
    'docProps/core.xml':
      `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
      `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escape(core.title ?? '')}</dc:title>` +
      `<dc:creator>${escape(core.creator ?? '')}</dc:creator></cp:coreProperties>`,
  }
  for (const [name, bytes] of Object.entries(media)) files[`word/media/${name}`] = bytes
  return files
}

const paragraphOf = (id: string): string => `5E0000${id.padStart(2, '0')}`

function commentOf({ id, author, text, madeAt = '' }: WordComment): string {
  const lines = text.split('\n')
  const written = lines.map((line, at) => {
    const paragraph = at === lines.length - 1 ? ` w14:paraId="${paragraphOf(id)}"` : ''
    return para(line).replace('<w:p>', `<w:p${paragraph}>`)
  })
  const date = madeAt && ` w:date="${escape(madeAt)}"`
  return `<w:comment w:id="${id}" w:author="${escape(author)}"${date}>${written.join('')}</w:comment>`
}

function commentExOf({ id, answers, isResolved = false }: WordComment): string {
  const parent = answers === undefined ? '' : ` w15:paraIdParent="${paragraphOf(answers)}"`
  return `<w15:commentEx w15:paraId="${paragraphOf(id)}"${parent} w15:done="${isResolved ? 1 : 0}"/>`
}

export async function zipOf(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream)
}

type Relation = [id: string, type: string, target: string, external: boolean]

function relationsOf(all: Relation[]): string {
  const one = ([id, type, target, external]: Relation): string =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${escape(target)}"${external ? ' TargetMode="External"' : ''}/>`
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(one).join('')}</Relationships>`
}

const contentTypes =
  `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/>' +
  '<Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/>' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

const styles = `${head}<w:styles ${word}>${[
  ['Title', 'Title'],
  ['Subtitle', 'Subtitle'],
  ['Heading1', 'heading 1'],
  ['Heading2', 'heading 2'],
  ['Chuthich', 'caption'],
  ['ListParagraph', 'List Paragraph'],
  ['FootnoteText', 'footnote text'],
  ['Quote', 'Quote'],
]
  .map(
    ([id, name]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  )
  .join('')}</w:styles>`

/** List 1 has points, list 2 numbers, on every level. */
const numbering = `${head}<w:numbering ${word}>${[1, 2]
  .map(
    (id) =>
      `<w:abstractNum w:abstractNumId="${id}">${Array.from(
        { length: 9 },
        (_, level) =>
          `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${id === 1 ? 'bullet' : 'decimal'}"/></w:lvl>`,
      ).join('')}</w:abstractNum>`,
  )
  .join('')}${[1, 2]
  .map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`)
  .join('')}</w:numbering>`
