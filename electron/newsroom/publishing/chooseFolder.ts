import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { TakenDecision } from '#shared/contract/publishing.ts'
import { type Owner, ownerOf } from './owner.ts'

export type Choice =
  | { kind: 'folder'; folder: string }
  | { kind: 'skip' }
  /** `headline` is of the article that has the folder; empty where it holds something else. */
  | { kind: 'taken'; folder: string; headline: string }

/**
 * Where an article's export goes in a destination: the folder named after its urlSlug, or the one
 * beside it (`-2`, `-3`…) that was chosen for it before. A folder of another article, or with
 * anything in it that is not ours, is only touched on a decision.
 */
export async function chooseFolder(
  destination: string,
  article: { id: string; urlSlug: string },
  decision: TakenDecision | undefined,
): Promise<Choice> {
  const { id, urlSlug } = article
  const owner = await ownerOf(path.join(destination, urlSlug))
  if (owner.kind === 'nobody' || isOwn(owner, id)) return { kind: 'folder', folder: urlSlug }
  const siblings = await siblingsOf(destination, urlSlug)
  for (const folder of siblings)
    if (isOwn(await ownerOf(path.join(destination, folder)), id)) return { kind: 'folder', folder }
  if (decision === 'skip') return { kind: 'skip' }
  if (decision === 'replace') return { kind: 'folder', folder: urlSlug }
  if (decision === 'rename')
    return { kind: 'folder', folder: await firstFree(destination, urlSlug) }
  const other = owner.kind === 'article' && owner.articleId !== id
  return { kind: 'taken', folder: urlSlug, headline: other ? owner.headline : '' }
}

function isOwn(owner: Owner, articleId: string): boolean {
  return owner.kind === 'article' && owner.articleId === articleId && owner.untouched
}

/** The folders `urlSlug-2`, `urlSlug-3`… that are there, in the order of their numbers. */
async function siblingsOf(destination: string, urlSlug: string): Promise<string[]> {
  const numberOf = (name: string) =>
    name.startsWith(`${urlSlug}-`) && /^[1-9]\d{0,3}$/.test(name.slice(urlSlug.length + 1))
      ? Number(name.slice(urlSlug.length + 1))
      : 0
  const names = await readdir(destination)
  return names.filter((name) => numberOf(name) > 1).sort((a, b) => numberOf(a) - numberOf(b))
}

async function firstFree(destination: string, urlSlug: string): Promise<string> {
  for (let number = 2; ; number++) {
    const folder = `${urlSlug}-${number}`
    if ((await ownerOf(path.join(destination, folder))).kind === 'nobody') return folder
  }
}
