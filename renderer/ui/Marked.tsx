import { findHits } from '#shared/text/highlight.ts'

/** Text in which what a search found is marked. */
export function Marked({ text, query }: { text: string; query: string }) {
  const hits = query ? findHits(text, query) : []
  if (hits.length === 0) return text
  const pieces = hits.map((hit, index) => ({
    hit,
    before: text.slice(hits[index - 1]?.to ?? 0, hit.from),
  }))
  return (
    <>
      {pieces.map(({ hit, before }) => (
        <span key={hit.from}>
          {before}
          <mark>{text.slice(hit.from, hit.to)}</mark>
        </span>
      ))}
      {text.slice(hits.at(-1)?.to)}
    </>
  )
}
