import { type Article, headlineOf, leadFigureOf, standfirstOf } from '../../article/article.ts'
import type { Figure } from '../../article/document.ts'
import { blockLines } from '../../article/plainText.ts'
import { type PhotoFile, photoFileOf } from '../photoFiles.ts'
import { leadPicture, type MadePicture } from '../shapes.ts'
import { cleanLine } from './cleanText.ts'
import { type PageInput, wordsOf } from './context.ts'

const descriptionLength = 300

/** The headline on one line; where there is none yet, the page says so. */
export function titleOf(article: Article): string {
  return cleanLine(headlineOf(article)) || wordsOf(article.language).untitled
}

/**
 * What search engines and shared links show: the standfirst, else how the story begins. Empty where
 * nothing is written.
 */
export function descriptionOf(article: Article): string {
  const standfirst = cleanLine(standfirstOf(article))
  if (standfirst) return standfirst
  const [, , ...body] = article.document.content
  const beginning = body.flatMap(blockLines).map(cleanLine).find(Boolean)
  if (!beginning || beginning.length <= descriptionLength) return beginning ?? ''
  const cut = beginning.slice(0, descriptionLength)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`
}

/** The day the story is dated, else the instant it was begun. */
export function publishedOn(article: Article): string {
  return article.metadata.dateline.date || article.createdAt
}

interface LeadPhoto {
  figure: Figure
  file: PhotoFile
  /** As links to the story show it. */
  shaped: MadePicture
}

/** The photo that stands for the story. */
export function leadPhotoOf({ article, photoFiles }: PageInput): LeadPhoto | null {
  const figure = leadFigureOf(article)
  if (!figure) return null
  const file = photoFileOf(photoFiles, figure)
  return { figure, file, shaped: leadPicture(file) }
}
