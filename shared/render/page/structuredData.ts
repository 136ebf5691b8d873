import { type Article, figuresOf } from '../../article/article.ts'
import type { Figure } from '../../article/document.ts'
import { creditLineOf } from '../../article/photo.ts'
import { inlineText, storyLines } from '../../article/plainText.ts'
import { countWords } from '../../text/count.ts'
import { fileAddress } from '../address.ts'
import { contentTypeOf, photoFileOf } from '../photoFiles.ts'
import { descriptionOf, leadPhotoOf, publishedOn, titleOf } from './about.ts'
import { cleanLine } from './cleanText.ts'
import type { PageInput } from './context.ts'
import { printedCorrections } from './corrections.ts'

/**
 * The story as schema.org's `NewsArticle`. What is not given is absent; addresses are whole where
 * there is a base address.
 */
export function structuredData(input: PageInput): object {
  const { article, updatedAt, address } = input
  const { source, section, keywords, dateline } = article.metadata
  const agency = agencyData(source)
  const images = imagesData(input)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    identifier: `urn:uuid:${article.id}`,
    url: address,
    mainEntityOfPage: address && { '@type': 'WebPage', '@id': address },
    headline: titleOf(article),
    description: descriptionOf(article) || undefined,
    image: listed(images),
    thumbnailUrl: images[0]?.url,
    datePublished: publishedOn(article),
    dateModified: updatedAt,
    author: authorsData(article) ?? agency,
    publisher: agency,
    sourceOrganization: agency,
    dateline: cleanLine(dateline.place) || undefined,
    inLanguage: article.language,
    articleSection: cleanLine(section) || undefined,
    keywords: listed(keywords.map(cleanLine).filter(Boolean)),
    wordCount: countWords(storyLines(article.document).join('\n')),
    correction: correctionsData(article),
    isAccessibleForFree: true,
  }
}

function agencyData(source: string): object | undefined {
  const name = cleanLine(source)
  return name ? { '@type': 'NewsMediaOrganization', name } : undefined
}

function authorsData({ metadata }: Article): object[] | undefined {
  return listed(personsData(metadata.authors))
}

function personsData(names: readonly string[]): object[] {
  return names
    .map(cleanLine)
    .filter(Boolean)
    .map((name) => ({ '@type': 'Person', name }))
}

function correctionsData(article: Article): object[] | undefined {
  return listed(
    printedCorrections(article).map(({ correctedAt, note }) => ({
      '@type': 'CorrectionComment',
      text: note,
      datePublished: correctedAt,
    })),
  )
}

/** Every photo of the story once, the one that stands for it first. */
function imagesData(input: PageInput): { url: string }[] {
  const lead = leadPhotoOf(input)
  if (!lead) return []
  const others = figuresOf(input.article).filter((figure) => figure !== lead.figure)
  const images = new Map<string, { url: string }>()
  for (const figure of [lead.figure, ...others]) {
    const image = imageData(input, figure, figure === lead.figure)
    if (!images.has(image.url)) images.set(image.url, image)
  }
  return [...images.values()]
}

function imageData({ article, photoFiles, address }: PageInput, figure: Figure, leads: boolean) {
  const { photographer, source } = figure.attrs
  const file = photoFileOf(photoFiles, figure)
  const url = fileAddress(address, file.path)
  return {
    '@type': 'ImageObject',
    url,
    contentUrl: url,
    encodingFormat: contentTypeOf(file),
    width: file.width,
    height: file.height,
    caption: cleanLine(inlineText(figure.content)) || undefined,
    creditText: cleanLine(creditLineOf(figure.attrs, article.language)) || undefined,
    creator: personsData([photographer])[0],
    sourceOrganization: agencyData(source),
    representativeOfPage: leads || undefined,
  }
}

function listed<Value>(values: Value[]): Value[] | undefined {
  return values.length > 0 ? values : undefined
}
