import { type Article, articleSchema, schemaVersion } from './article.ts'
import { limits } from './limits.ts'
import { upgradeArticle } from './upgrade.ts'

/** Why a stored or received text cannot be taken as an article. */
export type Unreadable =
  | { kind: 'notJson' }
  | { kind: 'tooLarge' }
  | { kind: 'tooDeep' }
  | { kind: 'forbiddenKey'; key: string }
  | { kind: 'newerSchema'; schemaVersion: number }
  | { kind: 'invalid'; path: string; problem: string }
  | { kind: 'twinId'; id: string }

export type ReadArticle = { ok: true; article: Article } | { ok: false; problem: Unreadable }

/**
 * The one door by which article JSON comes in: from the editor, the library, a file. Nothing is
 * repaired; an older one is brought up to date.
 */
export function readArticle(text: string): ReadArticle {
  const json = readJson(text)
  if (!json.ok) return json
  const version = (json.value as { schemaVersion?: unknown } | null)?.schemaVersion
  if (typeof version === 'number' && version > schemaVersion)
    return { ok: false, problem: { kind: 'newerSchema', schemaVersion: version } }
  if (blockCount(json.value) > limits.blocks) return { ok: false, problem: { kind: 'tooLarge' } }
  const parsed = articleSchema.safeParse(upgradeArticle(json.value))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return {
      ok: false,
      problem: {
        kind: 'invalid',
        path: issue?.path.join('.') ?? '',
        problem: issue?.message ?? '',
      },
    }
  }
  const twin = firstTwinId(parsed.data)
  if (twin !== undefined) return { ok: false, problem: { kind: 'twinId', id: twin } }
  return { ok: true, article: parsed.data }
}

/** JSON from outside, bounded in size and depth and free of keys that reach prototypes. */
export function readJson(
  text: string,
): { ok: true; value: unknown } | { ok: false; problem: Unreadable } {
  if (text.length > limits.articleTextLength) return { ok: false, problem: { kind: 'tooLarge' } }
  if (isTooDeep(text)) return { ok: false, problem: { kind: 'tooDeep' } }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, problem: { kind: 'notJson' } }
  }
  const key = forbiddenKey(value)
  return key === null ? { ok: true, value } : { ok: false, problem: { kind: 'forbiddenKey', key } }
}

/**
 * Counted in the text, because parsing and walking a bomb of brackets would exhaust the stack
 * first.
 */
function isTooDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (inString) {
      if (unit === 0x5c) at++
      else if (unit === 0x22) inString = false
    } else if (unit === 0x22) inString = true
    else if (unit === 0x7b || unit === 0x5b) {
      if (++depth > limits.nesting) return true
    } else if (unit === 0x7d || unit === 0x5d) depth--
  }
  return false
}

function forbiddenKey(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null
  for (const key of Object.keys(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') return key
    const inner = forbiddenKey((value as Record<string, unknown>)[key])
    if (inner !== null) return inner
  }
  return null
}

/**
 * Of what may not be an article yet, so that millions of blocks are refused before each is parsed.
 */
function blockCount(value: unknown): number {
  const content = (value as { document?: { content?: unknown } | null } | null)?.document?.content
  return Array.isArray(content) ? content.length : 0
}

function firstTwinId(article: Article): string | undefined {
  const seen = new Set<string>()
  for (const block of article.document.content) {
    if (!('attrs' in block)) continue
    if (seen.has(block.attrs.id)) return block.attrs.id
    seen.add(block.attrs.id)
  }
  return undefined
}
