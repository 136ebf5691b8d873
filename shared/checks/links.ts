import type { Article } from '../article/article.ts'
import type { Inline } from '../article/document.ts'
import { addressFault, endsInPunctuation, hostOf, mendedAddress, namedHost } from './addresses.ts'
import type { Check, Found, StoryPart } from './check.ts'
import type { Place } from './finding.ts'
import { placeIn, textLinesOf } from './textLines.ts'

/**
 * Addresses that a reader should not be sent to. Their letters are looked at, the network never.
 */
export const linkChecks: readonly Check[] = [
  {
    id: 'unsafeLink',
    group: 'links',
    severity: 'error',
    looksAt: 'block',
    find: (part) => faultyLinks(part, (href) => addressFault(href) === 'unsafe'),
  },
  {
    id: 'brokenLink',
    group: 'links',
    severity: 'warning',
    looksAt: 'block',
    find: (part) => faultyLinks(part, isBroken),
  },
  { id: 'misleadingLink', group: 'links', severity: 'warning', looksAt: 'block', find: misleading },
  {
    id: 'unsafeRelated',
    group: 'links',
    severity: 'error',
    looksAt: 'article',
    find: (article) => faultyRelated(article, (href) => addressFault(href) === 'unsafe'),
  },
  {
    id: 'brokenRelated',
    group: 'links',
    severity: 'warning',
    looksAt: 'article',
    find: (article) => faultyRelated(article, isBroken),
  },
]

function isBroken(href: string): boolean {
  const fault = addressFault(href)
  return (
    fault === 'broken' ||
    (fault === null && endsInPunctuation(href) && mendedAddress(href) !== null)
  )
}

interface Link {
  href: string
  text: string
  line: number
  from: number
  to: number
}

/** Neighbours with the same address are one link, however they are printed. */
function linksIn(part: StoryPart): Link[] {
  return textLinesOf(part).flatMap(({ line, content }) => {
    const links: Link[] = []
    let at = 0
    for (const inline of content) {
      const from = at
      at += inline.type === 'text' ? inline.text.length : 1
      const href = hrefOf(inline)
      const text = inline.type === 'text' ? inline.text : ' '
      const before = links.at(-1)
      if (href === null) continue
      if (before?.href === href && before.to === from)
        Object.assign(before, { to: at, text: before.text + text })
      else links.push({ href, text, line, from, to: at })
    }
    return links
  })
}

function hrefOf(inline: Inline): string | null {
  const link = inline.marks?.find((mark) => mark.type === 'link')
  return link?.type === 'link' ? link.attrs.href : null
}

function faultyLinks(part: StoryPart, isFaulty: (href: string) => boolean): Found[] {
  if (part.type === 'embed') {
    const href = part.attrs.url
    return isFaulty(href) ? [{ place: placeIn(part, null), values: { href } }] : []
  }
  return linksIn(part)
    .filter(({ href }) => isFaulty(href))
    .map(({ href, line, from, to }): Found => {
      const place = placeIn(part, { line, from, to })
      return { place, values: { href }, mend: { kind: 'relink', place, href: mendedAddress(href) } }
    })
}

/** The words name one site and lead to another. */
function misleading(part: StoryPart): Found[] {
  return linksIn(part).flatMap(({ href, text, line, from, to }): Found[] => {
    const named = namedHost(text)
    if (named === null || addressFault(href) !== null || href.startsWith('mailto:')) return []
    const host = hostOf(href)
    if (host === named || host.endsWith(`.${named}`) || named.endsWith(`.${host}`)) return []
    return [{ place: placeIn(part, { line, from, to }), values: { text: text.trim(), host } }]
  })
}

function faultyRelated({ related }: Article, isFaulty: (href: string) => boolean): Found[] {
  return related.flatMap((story): Found[] => {
    if (story.kind !== 'address' || !isFaulty(story.url)) return []
    const place: Place = { kind: 'related', relatedId: story.id }
    return [
      { place, values: { href: story.url }, mend: { kind: 'removeRelated', relatedId: story.id } },
    ]
  })
}
