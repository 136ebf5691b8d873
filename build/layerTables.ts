import fs from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'
import { type Import, layerings, layerOf } from './layers.ts'

/** The document that holds the table of a layered folder, by the folder. */
export const tableDocuments: ReadonlyMap<string, string> = new Map([
  ['renderer', 'renderer/README.md'],
  ['electron/newsroom', 'electron/README.md'],
])

/** Returns the Markdown table of a layered folder: each part, lowest first, with what it imports. */
export function layerTable(root: string, imports: readonly Import[]): Promise<string> {
  const order = layerings.find((layering) => layering.root === root)?.order ?? []
  const rows = order.map((part, place) => {
    const imported = new Set(
      imports
        .filter(({ from, to }) => isIn(root, part, from) && to.startsWith(`${root}/`))
        .map(({ to }) => layerOf(root, to)),
    )
    return `| ${part} | ${inWords(order.slice(0, place), imported)} |`
  })
  return format(['| part | imports |', '| --- | --- |', ...rows].join('\n'), { parser: 'markdown' })
}

/** Names what is imported of the parts below, or what is not where that is shorter. */
function inWords(below: readonly string[], imported: ReadonlySet<string>): string {
  const named = below.filter((part) => imported.has(part)).join(', ')
  const others = below.filter((part) => !imported.has(part)).join(', ')
  const exceptions = others === '' ? 'all above' : `all above but ${others}`
  return named === '' ? '-' : named.length <= exceptions.length ? named : exceptions
}

function isIn(root: string, part: string, file: string): boolean {
  return file.startsWith(`${root}/`) && layerOf(root, file) === part
}

/** Returns the document's text with the table between its marks put in place of the old one. */
export function withTable(text: string, root: string, table: string): string {
  const [begin, end] = marksOf(root)
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`the document lacks ${begin} … ${end}`)
  return `${text.slice(0, from + begin.length)}\n\n${table}\n${text.slice(to)}`
}

function marksOf(root: string): [begin: string, end: string] {
  return [`<!-- layers of ${root} -->`, `<!-- end of layers of ${root} -->`]
}

/** Prints the tables and writes them into the documents that hold them. */
export async function writeTables(project: string, imports: readonly Import[]): Promise<void> {
  for (const [root, document] of tableDocuments) {
    const file = join(project, document)
    const table = await layerTable(root, imports)
    console.log(`${root}\n\n${table}`)
    fs.writeFileSync(file, withTable(fs.readFileSync(file, 'utf8'), root, table))
  }
}
