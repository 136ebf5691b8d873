import fs from 'node:fs'
import { join, relative } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'

/** A folder whose parts stand in an order: each part may import itself and those before it. */
interface Layering {
  root: string
  /** Folders or files below `root`, lowest first. */
  order: readonly string[]
}

/**
 * The order of the rooms. A part that is not listed is an error, so that a new folder finds its
 * place first.
 */
export const layerings: readonly Layering[] = [
  {
    root: 'renderer',
    order: [
      'ui',
      'newsroom',
      'people',
      'navigation',
      'editor',
      'article',
      // Features on the open article.
      'figure',
      'related',
      'details',
      'comments',
      'findings',
      'workflow',
      'changes',
      'versions',
      // Features on the library.
      'handoff',
      'importing',
      'publishing',
      'photos',
      'library',
      'preview',
      'settings',
      'paper',
      'window',
      'main.tsx',
    ],
  },
  {
    root: 'electron/newsroom',
    order: [
      'host',
      'files',
      'library',
      'photos',
      'checks',
      'verify',
      'publishing',
      'importing',
      'handoff',
      'handlers',
      'served',
      'door.ts',
      'newsroom.ts',
    ],
  },
]

/**
 * What each part of the project may import of ours, besides itself. The longest name that fits a
 * file is its part.
 */
const mayImport: ReadonlyMap<string, readonly string[]> = new Map([
  ['shared', []],
  ['renderer', ['shared']],
  ['electron/newsroom', ['shared']],
  ['electron/desktop', ['electron/newsroom', 'shared']],
  ['electron/browser', ['electron/newsroom', 'shared']],
  ['electron/cli', ['electron/newsroom', 'shared']],
  ['build', ['shared', 'electron']],
  ['tests', ['shared', 'renderer', 'electron', 'build']],
])

/** One import of ours: both paths are relative to the project, `/` between folders. */
export interface Import {
  from: string
  to: string
}

const folders = ['shared', 'renderer', 'electron', 'build', 'tests']

/** All imports between the project's own files, of types too. */
export function importsIn(project: string): Import[] {
  return folders
    .flatMap((folder) => codeIn(join(project, folder)))
    .flatMap((file) =>
      importsOf(relative(project, file).replaceAll('\\', '/'), fs.readFileSync(file, 'utf8')),
    )
}

/** The files with code in a folder and below it, without declarations. */
export function codeIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => join(folder, path))
}

/**
 * The imports of ours in one file, wherever they stand: import, export from, import() and import
 * types.
 */
export function importsOf(file: string, text: string): Import[] {
  const { program, module } = parseSync(file, text)
  const found = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) =>
      one.entries.map((entry) => entry.moduleRequest?.value ?? ''),
    ),
  ]
  const note = (node: { type: string; value?: unknown }): void => {
    if (node.type === 'Literal' && typeof node.value === 'string') found.push(node.value)
  }
  new Visitor({
    ImportExpression: ({ source }) => note(source),
    TSImportType: ({ source }) => note(source),
  }).visit(program)
  return [...new Set(found)].flatMap((specifier) => {
    const to = targetOf(file, specifier)
    return to === null ? [] : [{ from: file, to }]
  })
}

function targetOf(file: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (!specifier.startsWith('.')) return null
  return join(file, '..', specifier).replaceAll('\\', '/')
}

/** Why an import is not allowed, or null. */
export function problemOf({ from, to }: Import): string | null {
  return partProblem(from, to) ?? layerProblem(from, to)
}

function partProblem(from: string, to: string): string | null {
  const [one, other] = [partOf(from), partOf(to)]
  if (one === null || one === other) return null
  const allowed = mayImport.get(one) ?? []
  if (allowed.some((part) => to.startsWith(`${part}/`))) return null
  return `${one}/ may import ${allowed.length > 0 ? `only ${allowed.join(', ')}` : 'nothing of ours'}`
}

function partOf(file: string): string | null {
  const fitting = [...mayImport.keys()].filter((part) => file.startsWith(`${part}/`))
  return fitting.sort((one, other) => other.length - one.length)[0] ?? null
}

function layerProblem(from: string, to: string): string | null {
  const layering = layerings.find(
    ({ root }) => from.startsWith(`${root}/`) && to.startsWith(`${root}/`),
  )
  if (!layering) return null
  const { root, order } = layering
  const [one, other] = [layerOf(root, from), layerOf(root, to)]
  const [mine, theirs] = [order.indexOf(one), order.indexOf(other)]
  if (mine < 0 || theirs < 0)
    return `${root}/${mine < 0 ? one : other} has no place in the order of build/layers.ts`
  return theirs > mine ? `${root}/${other} lies above ${root}/${one}` : null
}

/** The part of a layered folder that a file belongs to. */
export function layerOf(root: string, file: string): string {
  return file.slice(root.length + 1).split('/')[0] ?? ''
}
