import { isWebAddress } from '../text/address.ts'

/** Players that pages show in a frame, and the address at which a reader finds the same. */
const players: readonly [pattern: RegExp, address: (id: string) => string][] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})/,
    (id) => `https://www.youtube.com/watch?v=${id}`,
  ],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+)/, (id) => `https://vimeo.com/${id}`],
  [
    /^https?:\/\/www\.tiktok\.com\/embed\/(?:v2\/)?(\d+)/,
    (id) => `https://www.tiktok.com/embed/v2/${id}`,
  ],
  [/^https?:\/\/open\.spotify\.com\/embed\/([\w/]+)/, (id) => `https://open.spotify.com/${id}`],
]

/** The page of a film, post or song that a frame shows; null for frames of any other kind. */
export function embedAddressOf(source: string): string | null {
  const address = source.startsWith('//') ? `https:${source}` : source
  if (!isWebAddress(address)) return null
  for (const [pattern, addressOf] of players) {
    const id = pattern.exec(address)?.[1]
    if (id) return addressOf(id)
  }
  const url = new URL(address)
  if (url.hostname === 'www.facebook.com' && url.pathname.startsWith('/plugins/')) {
    const shown = url.searchParams.get('href')
    if (shown && isWebAddress(shown)) return shown
  }
  return null
}
