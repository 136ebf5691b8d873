import type { Check, Found } from './check.ts'
import { type Article, headlineOf, standfirstOf } from '../article/article.ts'
import type { Block } from '../article/document.ts'
import { countCharacters } from '../text/count.ts'
import { deskNotesIn } from './deskNotes.ts'
import { hasText } from './textLines.ts'

/** What a story has to have before it is printed, and how long its first lines may be. */
export const essentialChecks: readonly Check[] = [
  {
    id: 'missingHeadline',
    group: 'story',
    severity: 'error',
    looksAt: 'article',
    find: (article) =>
      onlyIf(!headlineOf(article).trim(), { place: { kind: 'headline', range: null } }),
  },
  {
    id: 'missingBody',
    group: 'story',
    severity: 'error',
    looksAt: 'article',
    find: (article) => onlyIf(!bodyOf(article).some(saysSomething), { place: firstBlock(article) }),
  },
  {
    id: 'missingStandfirst',
    group: 'story',
    severity: 'warning',
    looksAt: 'article',
    find: (article) =>
      onlyIf(!standfirstOf(article).trim(), { place: { kind: 'standfirst', range: null } }),
  },
  {
    id: 'missingByline',
    group: 'story',
    severity: 'warning',
    looksAt: 'article',
    find: ({ metadata }, { house }) => {
      const author = house.author.trim()
      return onlyIf(!metadata.byline.trim() && !metadata.authors.some((name) => name.trim()), {
        place: { kind: 'metadata', field: 'authors' },
        values: { name: author },
        mend: isName(author) ? { kind: 'authors', authors: [author] } : null,
      })
    },
  },
  {
    id: 'missingSource',
    group: 'story',
    severity: 'warning',
    looksAt: 'article',
    find: ({ metadata }, { house }) => {
      const source = house.source.trim()
      return onlyIf(!metadata.source.trim(), {
        place: { kind: 'metadata', field: 'source' },
        values: { name: source },
        mend: isName(source) ? { kind: 'source', source } : null,
      })
    },
  },
  {
    id: 'missingSection',
    group: 'story',
    severity: 'warning',
    looksAt: 'article',
    find: ({ metadata }) =>
      onlyIf(!metadata.section.trim(), { place: { kind: 'metadata', field: 'section' } }),
  },
  {
    id: 'longHeadline',
    group: 'story',
    severity: 'warning',
    looksAt: 'article',
    find: (article, { limits }) => tooLong('headline', headlineOf(article), limits.headlineLength),
  },
  {
    id: 'longStandfirst',
    group: 'story',
    severity: 'warning',
    looksAt: 'article',
    find: (article, { limits }) =>
      tooLong('standfirst', standfirstOf(article), limits.standfirstLength),
  },
]

/**
 * A page made before its hour could go online before its hour: so it is held back, and goes out
 * early only where the user says so and that is recorded. While the story is written an embargo is
 * nothing wrong and only said.
 */
export const embargoCheck: Check = {
  id: 'embargo',
  group: 'story',
  severity: 'error',
  whileWriting: 'hint',
  looksAt: 'article',
  find: ({ metadata: { embargo } }, { now }) =>
    embargo === null
      ? []
      : onlyIf(new Date(embargo).getTime() > now, {
          place: { kind: 'metadata', field: 'embargo' },
          values: { instant: embargo },
        }),
}

/** Until somebody decides, a merge leaves the words of both sides in the story. */
export const openConflictsCheck: Check = {
  id: 'openConflicts',
  group: 'story',
  severity: 'error',
  looksAt: 'article',
  find: (_article, { openConflicts }) =>
    onlyIf(openConflicts > 0, { place: { kind: 'conflicts' }, values: { number: openConflicts } }),
}

/**
 * What colleagues asked and nobody answered should not be forgotten when the story is approved and
 * goes out.
 */
export const openCommentsCheck: Check = {
  id: 'openComments',
  group: 'story',
  severity: 'warning',
  whileWriting: 'hint',
  looksAt: 'article',
  find: (_article, { openThreads }) =>
    onlyIf(openThreads > 0, { place: { kind: 'comments' }, values: { number: openThreads } }),
}

/** A finding where the condition holds. */
export function onlyIf(holds: boolean, found: Found): Found[] {
  return holds ? [found] : []
}

/** What can be put in as somebody's name by one click. */
export function isName(text: string): boolean {
  return text.trim() !== '' && deskNotesIn(text).length === 0
}

function tooLong(kind: 'headline' | 'standfirst', text: string, limit: number): Found[] {
  const length = countCharacters(text)
  return onlyIf(length > limit, { place: { kind, range: null }, values: { length, limit } })
}

function bodyOf({ document }: Article): Block[] {
  const [, , ...blocks] = document.content
  return blocks
}

function firstBlock({ document }: Article): Found['place'] {
  return { kind: 'block', blockId: document.content[2].attrs.id, range: null }
}

function saysSomething(block: Block): boolean {
  return block.type === 'figure' || block.type === 'embed' || hasText(block)
}
