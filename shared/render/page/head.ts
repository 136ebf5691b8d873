import { fileAddress } from '../address.ts'
import { altTextOf } from './figure.ts'
import { descriptionOf, leadPhotoOf, publishedOn, titleOf } from './about.ts'
import { cleanLine } from './cleanText.ts'
import { contentTypeOf } from '../photoFiles.ts'
import type { PageInput } from './context.ts'
import { container, dataElement, element, lines, type Markup, styleElement } from './markup.ts'
import { markerName, versionMarkerName } from './marker.ts'
import { structuredData } from './structuredData.ts'
import { stylesheet, stylesheetHash } from './stylesheet.ts'

/** Nothing runs and nothing is fetched from elsewhere, whatever may ever slip into a page. */
const contentPolicy = [
  `default-src 'none'`,
  `img-src 'self'`,
  `style-src '${stylesheetHash}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ')

export function headMarkup(input: PageInput): Markup {
  const { article } = input
  const description = descriptionOf(article)
  return container(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: contentPolicy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, titleOf(article)),
    named('description', description),
    named('author', article.metadata.authors.map(cleanLine).join(', ')),
    named('keywords', article.metadata.keywords.map(cleanLine).join(', ')),
    named('color-scheme', 'light dark'),
    named(markerName, article.id),
    named(versionMarkerName, input.versionHash ?? null),
    input.address === undefined ? null : element('link', { rel: 'canonical', href: input.address }),
    openGraph(input, description),
    card(input, description),
    styleElement(stylesheet),
    dataElement('application/ld+json', structuredData(input)),
  )
}

function openGraph(input: PageInput, description: string): Markup {
  const { article, updatedAt, address } = input
  const { authors, section, keywords, source } = article.metadata
  const lead = leadPhotoOf(input)
  const image: [string, string | number][] = lead
    ? [
        ['og:image', fileAddress(address, lead.shaped.path)],
        ['og:image:type', contentTypeOf(lead.file)],
        ['og:image:width', lead.shaped.width],
        ['og:image:height', lead.shaped.height],
        ['og:image:alt', altTextOf(lead.figure, article)],
      ]
    : []
  const properties: [string, string | number][] = [
    ['og:type', 'article'],
    ['og:title', titleOf(article)],
    ['og:description', description],
    ['og:url', address ?? ''],
    ['og:locale', article.language === 'vi' ? 'vi_VN' : 'en_US'],
    ['og:site_name', cleanLine(source)],
    ...image,
    ['article:published_time', publishedOn(article)],
    ['article:modified_time', updatedAt],
    ['article:section', cleanLine(section)],
    ...authors.map((name): [string, string] => ['article:author', cleanLine(name)]),
    ...keywords.map((word): [string, string] => ['article:tag', cleanLine(word)]),
  ]
  return lines(
    properties.map(([property, content]) =>
      content === '' ? null : element('meta', { property, content }),
    ),
  )
}

/**
 * What the services show that read Twitter's names; a picture only where it has a whole address.
 */
function card(input: PageInput, description: string): Markup {
  const { article, address } = input
  const lead = address === undefined ? null : leadPhotoOf(input)
  return lines([
    named('twitter:card', lead ? 'summary_large_image' : 'summary'),
    named('twitter:title', titleOf(article)),
    named('twitter:description', description),
    named('twitter:image', lead && fileAddress(address, lead.shaped.path)),
    named('twitter:image:alt', lead && altTextOf(lead.figure, article)),
  ])
}

function named(name: string, content: string | null): Markup | null {
  return content ? element('meta', { name, content }) : null
}
