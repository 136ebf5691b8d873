import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/*
 * Word files for tests, written part by part as Word writes them.
 */

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export interface WordParts {
  body: string
  /** Notes by id, as runs. */
  footnotes?: Record<string, string>
  comments?: { id: string; author: string; text: string }[]
  /** By file name; the id of the relation is `rId-` and the name. */
  media?: Record<string, Buffer>
  links?: Record<string, string>
  core?: { title?: string; creator?: string }
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A run; `look` is e.g. `<w:b/>`. */
export const run = (text: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`

/** A paragraph of a style, of runs or a text. */
export const para = (content: string, style = '', more = ''): string =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`

export const item = (text: string, level: number, list = 1): string =>
  para(text, 'ListParagraph', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

export const note = (id: string): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
export const comment = (id: string): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`

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
      ...Object.keys(media).map((name): Relation => [`rId-${name}`, 'image', `media/${name}`, false]),
      ...Object.entries(links).map(([name, href]): Relation => [`rId-${name}`, 'hyperlink', href, true]),
    ]),
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    'word/footnotes.xml': `${head}<w:footnotes ${word}>${Object.entries(footnotes)
      .map(([id, content]) => `<w:footnote w:id="${id}">${para(content, 'FootnoteText')}</w:footnote>`)
      .join('')}</w:footnotes>`,
    'word/comments.xml': `${head}<w:comments ${word}>${comments
      .map(({ id, author, text }) => `<w:comment w:id="${id}" w:author="${author}">${para(text)}</w:comment>`)
      .join('')}</w:comments>`,
    'docProps/core.xml':
      `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
      `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escape(core.title ?? '')}</dc:title>` +
      `<dc:creator>${escape(core.creator ?? '')}</dc:creator></cp:coreProperties>`,
  }
  for (const [name, bytes] of Object.entries(media)) files[`word/media/${name}`] = bytes
  return files
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
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
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
