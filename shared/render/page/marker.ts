/** The name of the `meta` by which an exported page is known again as ours, and as whose. */
export const markerName = 'toa-soan-article'

/** The name of the `meta` that says which version it is, by the hash that sign-offs name. */
export const versionMarkerName = 'toa-soan-version'

/**
 * Which article a page of ours was made from, and its headline; null for any other page. Reads only
 * what `headMarkup` writes.
 */
export function readMarker(page: string): { articleId: string; headline: string } | null {
  const marker = new RegExp(`<meta name="${markerName}" content="([0-9a-f-]{36})">`).exec(page)?.[1]
  if (!marker) return null
  const title = /<title>([^<]*)<\/title>/.exec(page)?.[1] ?? ''
  const headline = title
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
  return { articleId: marker, headline }
}
