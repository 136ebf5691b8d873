import type { Article } from '#shared/article/article.ts'
import type { ListedVersion } from '#shared/contract/versions.ts'
import { storyOfVersion } from '../newsroom/queries.ts'
import { ask, queryClient } from '../newsroom/queryClient.ts'

/**
 * A version's story, its hashes verified by the newsroom; null where it cannot be read. It never
 * changes.
 */
export async function readVersion(
  articleId: string,
  { versionId }: ListedVersion,
): Promise<Article | null> {
  const version = await queryClient
    .fetchQuery(storyOfVersion(articleId, versionId))
    .catch(() => null)
  return version?.ok ? version.article : null
}

export interface KeptVersions {
  versions: readonly ListedVersion[]
  headId: string | null
  /** Of this laptop. */
  device: string
}

/** Newest first; none where they cannot be had. */
export async function listVersions(articleId: string): Promise<KeptVersions> {
  return ask('versions.list', { articleId }).catch(() => ({
    versions: [],
    headId: null,
    device: '',
  }))
}
