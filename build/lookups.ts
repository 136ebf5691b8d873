import fs from 'node:fs'
import { join, relative } from 'node:path'
import { parseSync, type TSType, Visitor } from 'oxc-parser'
import { codeIn } from './layers.ts'

/** A place in a file of the project. */
export interface Lookup {
  file: string
  /** Counted from 1. */
  line: number
  name: string
}

/** The rooms in which what is looked up may have been written by anybody. */
const rooms = ['electron', 'renderer', 'shared']

/**
 * Returns the tables in a file that are plain objects with any string for a key, and the objects
 * that a variable is looked for `in`. Each has an entry for "constructor", which nobody wrote: a
 * table must be a Map, and `Object.hasOwn` looks into what came as JSON.
 */
export function plainTablesOf(file: string, text: string): Lookup[] {
  const found: Lookup[] = []
  const note = (name: string, at: number): void => {
    found.push({ file, line: text.slice(0, at).split('\n').length, name })
  }
  const symbols = new Set<string>()
  new Visitor({
    VariableDeclarator({ id, init, start }) {
      if (id.type !== 'Identifier') return
      if (init?.type === 'CallExpression' && text.slice(init.start).startsWith('Symbol('))
        symbols.add(id.name)
      if (init?.type !== 'ObjectExpression') return
      // An object that is filled afterwards is written by us and only then read.
      const isTable = init.properties.length > 0 && hasAnyKey(id.typeAnnotation?.typeAnnotation)
      if (isTable) note(id.name, start)
    },
    BinaryExpression({ left, operator, right, start }) {
      if (operator !== 'in' || left.type !== 'Identifier' || symbols.has(left.name)) return
      note(right.type === 'Identifier' ? right.name : 'in', start)
    },
  }).visit(parseSync(file, text).program)
  return found
}

/** Whether a type is that of an object with any string for a key. */
function hasAnyKey(type: TSType | null | undefined): boolean {
  if (type?.type === 'TSTypeLiteral')
    return type.members.some((member) => member.type === 'TSIndexSignature')
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return false
  const [first] = type.typeArguments?.params ?? []
  if (type.typeName.name === 'Readonly' || type.typeName.name === 'Partial') return hasAnyKey(first)
  return type.typeName.name === 'Record' && first?.type === 'TSStringKeyword'
}

/** The same in all files of the project below `root`. */
export function plainTablesIn(root: string): Lookup[] {
  return rooms
    .flatMap((room) => codeIn(join(root, room)))
    .flatMap((file) =>
      plainTablesOf(relative(root, file).replaceAll('\\', '/'), fs.readFileSync(file, 'utf8')),
    )
}
