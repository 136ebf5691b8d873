import { flushOpenArticle } from '../article/saving.ts'
import { call } from '../newsroom/newsroom.ts'
import { showFailure } from '../ui/notices.ts'
import { queryClient } from '../newsroom/queryClient.ts'

/**
 * Names a version, or with null the open story as it stands, of which one is kept then. Returns
 * whether it was done.
 */
export async function nameVersion(
  articleId: string,
  versionId: string | null,
  name: string,
): Promise<boolean> {
  if (versionId === null && !(await flushOpenArticle())) return false
  const named = await call('versions.name', { articleId, versionId, name })
  if (!named.ok) showFailure(named.error)
  await queryClient.invalidateQueries({ queryKey: ['articles', 'versions', articleId] })
  return named.ok
}
