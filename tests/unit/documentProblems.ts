import fs from 'node:fs'
import path from 'node:path'
import MarkdownIt, { type Token } from 'markdown-it'
import { project } from '../../build/built.ts'

const tops = ['.github', '.ci', 'build', 'electron', 'renderer', 'shared', 'tests'] as const

/** Every file of the project's folders, by its path from the project. */
export const projectFiles: readonly string[] = tops.flatMap((top) =>
  fs
    .readdirSync(path.join(project, top), { recursive: true, encoding: 'utf8' })
    .map((file) => `${top}/${file.replaceAll('\\', '/')}`),
)

/** The text of a file, by its path from the project. */
export function read(file: string): string {
  return fs.readFileSync(path.join(project, file), 'utf8')
}

/** Code and settings; not the test that makes up names which are not there. */
const sources: ReadonlyMap<string, string> = new Map(
  projectFiles
    .filter((file) => /\.(tsx?|css|json|svg)$/.test(file) && !file.endsWith('documents.test.ts'))
    .concat('package.json', '.ci/run')
    .map((file) => [file, read(file)]),
)
const allSources = [...sources.values()].join('\n')
const words = new Set(allSources.match(/[\p{L}\p{N}_$]+/gu))
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

export interface Problems {
  /** Paths and names that are not there. */
  names: string[]
  /** Sentences that are too long. */
  sentences: string[]
}

/** What is wrong with the text of a document, which has at most so many words in a sentence. */
export function problemsOf(document: string, text: string, mostWords: number): Problems {
  const place = placesFrom(document, text)
  const found: Problems = { names: [], sentences: [] }
  for (const token of new MarkdownIt().parse(text, {})) {
    if (token.type === 'fence') found.names.push(...problemsOfFence(token, place))
    if (token.type !== 'inline') continue
    found.names.push(...problemsOfNames(token.children ?? [], place))
    found.sentences.push(...longSentences(proseOf(token.children ?? []), mostWords))
  }
  return found
}

/** Where a path in a document leads, from the project; null where there is nothing. */
type Place = (name: string) => string | null

/**
 * Paths begin in the document's folder or the project's, or where the document says: by
 * `<!-- paths also begin in: electron/newsroom tests -->`.
 */
function placesFrom(document: string, text: string): Place {
  const own = /<!-- paths also begin in: (.*?) -->/.exec(text)?.[1]?.split(' ') ?? []
  return (name) => {
    const found = [path.dirname(document), '', ...own]
      .map((base) => path.join(base, name))
      .find((place) => !place.startsWith('..') && fs.existsSync(path.join(project, place)))
    return found?.replaceAll('\\', '/') ?? null
  }
}

function problemsOfFence({ info, content }: Token, place: Place): string[] {
  if (info === 'tree') return problemsOfTree(content, place)
  if (info === 'sh') return content.split('\n').flatMap((line) => unknownScript(line) ?? [])
  return info === 'flow' ? content.split('\n').flatMap((line) => problemsOfFlow(line, place)) : []
}

/**
 * A tree of folders: each line names what lies in the folder above it by two spaces more, and says
 * after two spaces or more what that is.
 */
function problemsOfTree(tree: string, place: Place): string[] {
  const above: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, indent, names] = /^( *)(\S+(?: \S+)*?)(?: {2,}.*)?$/.exec(line) ?? []
    if (indent === undefined || names === undefined) return []
    const depth = indent.length / 2
    if (!Number.isInteger(depth) || depth > above.length) return [`${line}: how deep is this?`]
    above.length = depth
    const problems = names.split(' ').flatMap((name) => isThere([...above, name].join(''), place))
    above.push(names)
    return problems
  })
}

function isThere(name: string, place: Place): string[] {
  return place(name) === null ? [`${name} does not exist`] : []
}

/** A step of a flow: a line with a name, `save()` or `saved`, and the file that makes it. */
function problemsOfFlow(line: string, place: Place): string[] {
  const [, name, file] = /^([\p{L}_$][\w$]*)(?:\(\))? +(\S+\.tsx?)$/u.exec(line) ?? []
  if (name === undefined || file === undefined)
    return line.includes('()') ? [`${line}: in which file?`] : []
  const made = /\b(?:function|const|class) +([\w$]+)/g
  return missingIn(file, [name], place, (text) => [...text.matchAll(made)].map(([, one]) => one))
}

function missingIn(
  file: string,
  names: readonly string[],
  place: Place,
  namesOf: (text: string) => Iterable<string | undefined> = (text) =>
    text.match(/[\p{L}\p{N}_$]+/gu) ?? [],
): string[] {
  const text = sources.get(place(file) ?? '')
  if (text === undefined) return [`${file} does not exist`]
  const known = new Set(namesOf(text))
  return names.filter((name) => !known.has(name)).map((name) => `${file} has no ${name}`)
}

/** Links, and what is in backticks. */
function problemsOfNames(parts: readonly Token[], place: Place): string[] {
  /** Names that stand together before "in" and a path. */
  let together: string[] = []
  return parts.flatMap((part) => {
    if (part.type === 'code_inline') {
      const before = together
      together = /^[\p{L}_$][\w$]*$/u.test(part.content) ? [...before, part.content] : []
      const isIn = before.at(-1) === ' in ' && /\.tsx?$/.test(part.content)
      if (isIn && place(part.content) !== null)
        return missingIn(part.content, before.slice(0, -1), place)
      return problemOfCode(part.content, place) ?? []
    }
    if (part.content.trim() === 'in' && together.length > 0) together.push(' in ')
    else if (part.type !== 'softbreak' && !/^(, | and )$/.test(part.content)) together = []
    const address = part.attrGet('href') ?? part.attrGet('src')
    if (typeof address !== 'string' || /^(https?:|mailto:|#)/.test(address)) return []
    return isThere(decodeURI(address.replace(/#.*$/, '')), place)
  })
}

/** What is in backticks and names a file or folder of ours, and not one that the program writes. */
function isPath(code: string): boolean {
  if (/[\s<{*…]/.test(code)) return false
  return /\.(tsx?|css|md)$/.test(code) || tops.some((top) => code.startsWith(`${top}/`))
}

function problemOfCode(code: string, place: Place): string | null {
  if (isPath(code)) return isThere(code, place)[0] ?? null
  const script = unknownScript(code)
  if (script !== null) return script
  // A call of the contract, or a field of something: it stands in the sources as it is.
  const dotted = code.match(/\b[a-z]\w*(?:\.[a-z]\w*)+\b/gi) ?? []
  const missing = [
    ...dotted.filter((name) => !allSources.includes(name) && place(name) === null),
    // What stands for something else is written in capitals: FILE.
    ...(code.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []).filter(
      (name) => !words.has(name) && !/^[A-Z]{2,}$/.test(name),
    ),
  ]
  return missing.length > 0 ? `the sources do not know ${missing.join(', ')}` : null
}

function unknownScript(command: string): string | null {
  const script = /\bnpm run (?:-s )?([\w:]+)/.exec(command)?.[1]
  return script === undefined || script in scripts ? null : `package.json has no script ${script}`
}

function proseOf(parts: readonly Token[]): string {
  return parts
    .map(({ type, content }) =>
      type === 'code_inline' ? 'code' : type === 'softbreak' ? ' ' : content,
    )
    .join('')
}

function longSentences(prose: string, mostWords: number): string[] {
  return prose.split(/(?<=[.?!])["”)]?\s+/u).flatMap((sentence) => {
    const count = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    return count > mostWords ? [`${count} words: ${sentence}`] : []
  })
}

/** Lines of more than 100 characters, outside of tables and code. */
export function longLines(text: string): string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '')
  return prose.split('\n').filter((line) => Array.from(line).length > 100 && !line.startsWith('|'))
}

/** The names in the trees of a document. */
export function namesInTrees(text: string): ReadonlySet<string> {
  const trees = [...text.matchAll(/^```tree\n([\s\S]*?)^```$/gm)].map(([, tree]) => tree)
  return new Set(trees.join('\n').split(/\s+/))
}

/** What the tables of a document say that stands on the screen, term by term. */
export function termsOnScreen(text: string): string[] {
  const tables = text.match(/(?:^\|.*\n)+/gm) ?? []
  return tables
    .filter((table) => /^\|.*\| on screen +\|\n/.test(table))
    .flatMap((table) => table.split('\n').slice(2))
    .flatMap((row) => row.split('|').at(-2)?.split(/[,/]/) ?? [])
    .map((term) => term.trim())
    .filter((term) => term !== '')
}
