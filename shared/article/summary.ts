import { countWords } from '../text/count.ts'
import { type Article, figuresOf, headlineOf, leadFigureOf, standfirstOf } from './article.ts'
import { storyLines } from './plainText.ts'
import { type PhotoView, wholePhoto } from './related.ts'

/** What the library's list shows of an article, computed from its content at each save. */
export interface ArticleSummary {
  headline: string
  standfirst: string
  section: string
  slugline: string
  authors: string[]
  source: string
  language: 'vi' | 'en'
  wordCount: number
  photoCount: number
  leadPhotoId: string | null
  /** How the leading figure shows its photo. */
  leadView: PhotoView
}

export function summarize(article: Article): ArticleSummary {
  const { section, slugline, authors, source } = article.metadata
  const lead = leadFigureOf(article)?.attrs
  return {
    headline: headlineOf(article),
    standfirst: standfirstOf(article),
    section,
    slugline,
    authors,
    source,
    language: article.language,
    wordCount: storyLines(article.document).reduce((sum, line) => sum + countWords(line), 0),
    photoCount: figuresOf(article).length,
    leadPhotoId: lead?.photoId ?? null,
    leadView: lead ? { crop: lead.crop, focalPoint: lead.focalPoint } : wholePhoto,
  }
}
