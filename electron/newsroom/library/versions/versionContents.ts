import { deflateSync, inflateSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import { limits } from '#shared/article/limits.ts'
import { prepared } from '../prepared.ts'
import { applyDelta, deltaOf } from './versionDelta.ts'

/**
 * Differences between a version's text and a whole one: what reading costs at most, and how much
 * one damaged whole can take along.
 */
const longestChain = 32
/** An article's text in UTF-8. */
const mostBytes = limits.articleTextLength * 4

interface StoredContent {
  base: number | null
  depth: number
  content: Buffer
}

/**
 * Keeps a version's text: as its difference from the text of `base` where that costs little, else
 * whole.
 */
export function storeContent(
  database: Database,
  version: { number: number; text: string; base: number | null },
): void {
  const text = Buffer.from(version.text)
  const { base, depth, content } = differenceFrom(database, version.base, text) ?? {
    base: null,
    depth: 0,
    content: deflateSync(text),
  }
  prepared<[number, number | null, number, Buffer]>(
    database,
    `INSERT INTO version_contents (version_number, base_number, depth, content) VALUES (?, ?, ?, ?)
     ON CONFLICT (version_number) DO UPDATE
     SET base_number = excluded.base_number, depth = excluded.depth, content = excluded.content`,
  ).run(version.number, base, depth, content)
}

function differenceFrom(
  database: Database,
  base: number | null,
  text: Buffer,
): StoredContent | null {
  if (base === null) return null
  const stored = storedContent(database, base)
  if (!stored || stored.depth >= longestChain) return null
  const from = contentBytes(database, base)
  const content = from && deltaOf(from, text)
  return content && { base, depth: stored.depth + 1, content }
}

/** A version's text as it is stored, its hash not verified; null where it is gone or damaged. */
export function contentText(database: Database, number: number): string | null {
  return contentBytes(database, number)?.toString('utf8') ?? null
}

function contentBytes(database: Database, number: number): Buffer | null {
  const deltas: Buffer[] = []
  let stored = storedContent(database, number)
  while (stored && stored.base !== null) {
    if (deltas.push(stored.content) > longestChain) return null
    stored = storedContent(database, stored.base)
  }
  if (!stored) return null
  try {
    const whole = inflateSync(stored.content, { maxOutputLength: mostBytes })
    return deltas.reduceRight((text, delta) => applyDelta(text, delta, mostBytes), whole)
  } catch {
    // zlib and the differences say only by throwing that their bytes are damaged.
    return null
  }
}

function storedContent(database: Database, number: number): StoredContent | undefined {
  return prepared<[number], StoredContent>(
    database,
    'SELECT base_number AS base, depth, content FROM version_contents WHERE version_number = ?',
  ).get(number)
}

/**
 * Lets the contents of versions go; what is kept as a difference from one of them is written anew.
 * The caller runs the transaction.
 */
export function dropContents(database: Database, numbers: ReadonlySet<number>): void {
  const dependents = prepared<[number], { number: number }>(
    database,
    'SELECT version_number AS number FROM version_contents WHERE base_number = ?',
  )
  const drop = prepared<[number]>(database, 'DELETE FROM version_contents WHERE version_number = ?')
  for (const gone of numbers) {
    const base = keptBase(database, gone, numbers)
    for (const { number } of dependents.all(gone)) {
      if (numbers.has(number)) continue
      const text = contentText(database, number)
      // What is damaged cannot be written anew, so what it rests on stays, too.
      if (text !== null) storeContent(database, { number, text, base })
    }
  }
  // Bases last, so that one on which something still rests can stay.
  for (const gone of [...numbers].sort(
    (one, other) => depthOf(database, other) - depthOf(database, one),
  ))
    if (dependents.get(gone) === undefined) drop.run(gone)
}

function depthOf(database: Database, number: number): number {
  return storedContent(database, number)?.depth ?? 0
}

/** The nearest version under one that goes whose text stays. */
function keptBase(database: Database, from: number, gone: ReadonlySet<number>): number | null {
  let at: number | null = from
  while (at !== null && gone.has(at)) at = storedContent(database, at)?.base ?? null
  return at
}
