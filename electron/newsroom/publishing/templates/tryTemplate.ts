import { urlSlugOf } from '#shared/article/article.ts'
import { type Result, succeed } from '#shared/contract/errors.ts'
import type { Template } from '#shared/contract/templates.ts'
import { storyAddress } from '#shared/render/address.ts'
import { readDraft } from '../../library/drafts.ts'
import { canonicalJson, sha256Of } from '../../library/hash.ts'
import type { Library } from '../../library/library.ts'
import { readSettings } from '../../library/settings.ts'
import { collectPhotos } from '../collect.ts'
import { renderTemplate } from './render.ts'

/**
 * What a template makes of an article as it is stored now. Fails as reading it and its photos does,
 * and with templateFailed.
 */
export async function tryTemplate(
  library: Library,
  { articleId, template }: { articleId: string; template: Template },
): Promise<Result<{ text: string }>> {
  const draft = readDraft(library.database, articleId)
  if (!draft.ok) return draft
  const { article, text: stored, updatedAt } = draft.value
  const versionHash = sha256Of(canonicalJson(stored))
  const collected = await collectPhotos(library, article)
  if (!collected.ok) return collected
  const { photoFiles } = collected.value
  const address = storyAddress(readSettings(library.database).baseAddress, urlSlugOf(article))
  const text = await renderTemplate(template, {
    article,
    updatedAt,
    versionHash,
    photoFiles,
    address,
  })
  return text.ok ? succeed({ text: text.value }) : text
}
