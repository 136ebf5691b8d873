import { creditLineOf } from '../../article/photo.ts'
import { inlineText } from '../../article/plainText.ts'
import { descriptionOf, leadPhotoOf, publishedOn, titleOf } from './about.ts'
import { cleanLine } from './cleanText.ts'
import type { PageInput } from './context.ts'

/** The story as schema.org's `NewsArticle`. What is not given is absent. */
export function structuredData(input: PageInput): object {
  const { article, updatedAt } = input
  const { authors, source, section, keywords, dateline } = article.metadata
  const agency = source ? { '@type': 'NewsMediaOrganization', name: cleanLine(source) } : undefined
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: titleOf(article),
    description: descriptionOf(article) || undefined,
    image: imageData(input),
    datePublished: publishedOn(article),
    dateModified: updatedAt,
    author:
      authors.length > 0 ? authors.map((name) => ({ '@type': 'Person', name: cleanLine(name) })) : undefined,
    publisher: agency,
    sourceOrganization: agency,
    dateline: cleanLine(dateline.place) || undefined,
    inLanguage: article.language,
    articleSection: cleanLine(section) || undefined,
    keywords: keywords.length > 0 ? keywords.map(cleanLine) : undefined,
  }
}

function imageData(input: PageInput): object | undefined {
  const lead = leadPhotoOf(input)
  if (!lead) return undefined
  const { figure, file } = lead
  return {
    '@type': 'ImageObject',
    url: file.path,
    width: file.width,
    height: file.height,
    caption: cleanLine(inlineText(figure.content)) || undefined,
    creditText: cleanLine(creditLineOf(figure.attrs, input.article.language)) || undefined,
  }
}
