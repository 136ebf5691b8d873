import { type Article, figuresOf, leadFigureOf } from '../article/article.ts'
import type { Figure } from '../article/document.ts'
import { inlineText } from '../article/plainText.ts'
import type { Check, CheckContext, Found } from './check.ts'
import { isName, onlyIf } from './essentials.ts'

/** What a photo needs before it is printed. */
export const figureChecks: readonly Check[] = [
  {
    id: 'figureCaption',
    group: 'photos',
    severity: 'warning',
    looksAt: 'article',
    find: (article) =>
      eachFigure(article, (figure, number) =>
        onlyIf(!inlineText(figure.content).trim(), {
          place: { kind: 'figure', figureId: figure.attrs.id, part: 'caption' },
          values: { number },
        }),
      ),
  },
  { id: 'figureCredit', group: 'photos', severity: 'error', looksAt: 'article', find: uncredited },
  {
    id: 'figureAltText',
    group: 'photos',
    severity: 'warning',
    looksAt: 'article',
    find: (article) =>
      eachFigure(article, (figure, number) =>
        onlyIf(!figure.attrs.altText.trim(), {
          place: { kind: 'figure', figureId: figure.attrs.id, part: 'altText' },
          values: { number },
        }),
      ),
  },
  {
    id: 'smallLeadPhoto',
    group: 'photos',
    severity: 'warning',
    looksAt: 'article',
    find: smallLead,
  },
  {
    id: 'figurePosition',
    group: 'photos',
    severity: 'warning',
    looksAt: 'article',
    find: (article) =>
      eachFigure(article, ({ attrs }, number) =>
        onlyIf(attrs.publishesPosition, {
          place: { kind: 'figure', figureId: attrs.id, part: 'photo' },
          values: { number },
          mend: { kind: 'keepPosition', figureId: attrs.id },
        }),
      ),
  },
]

/** `number` counts the figures from 1. */
function eachFigure(article: Article, find: (figure: Figure, number: number) => Found[]): Found[] {
  return figuresOf(article).flatMap((figure, at) => find(figure, at + 1))
}

function isCredited({ attrs }: Figure): boolean {
  return attrs.photographer.trim() !== '' || attrs.source.trim() !== ''
}

/** Where all other photos of the story come from the same hands, those are offered. */
function uncredited(article: Article): Found[] {
  const credits = new Map(
    figuresOf(article)
      .filter(isCredited)
      .map(({ attrs: { photographer, source } }) => [
        JSON.stringify([photographer, source]),
        { photographer, source },
      ]),
  )
  const [credit] = credits.values()
  const offered =
    credit && credits.size === 1 && isName(`${credit.photographer} ${credit.source}`)
      ? credit
      : null
  const name = offered
    ? [offered.photographer, offered.source].filter((part) => part.trim()).join(' - ')
    : ''
  return eachFigure(article, (figure, number) => {
    const figureId = figure.attrs.id
    return onlyIf(!isCredited(figure), {
      place: { kind: 'figure', figureId, part: 'photographer' },
      values: { number, name },
      mend: offered && { kind: 'credit', figureId, ...offered },
    })
  })
}

function smallLead(article: Article, { limits, photos }: CheckContext): Found[] {
  const lead = leadFigureOf(article)
  const photo = lead && photos.get(lead.attrs.photoId)
  if (!photo) return []
  const width = Math.round(photo.width * (lead.attrs.crop?.width ?? 1))
  return onlyIf(width < limits.leadPhotoWidth, {
    place: { kind: 'figure', figureId: lead.attrs.id, part: 'photo' },
    values: { width, limit: limits.leadPhotoWidth },
  })
}
