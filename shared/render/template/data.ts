import type { ExportedArticle } from '../json/exportedArticle.ts'
import { exportedArticle } from '../json/write.ts'
import { atAddress } from '../address.ts'
import { bodyMarkup } from '../page/blocks.ts'
import type { PageInput } from '../page/context.ts'
import { correctionsMarkup, printedCorrections } from '../page/corrections.ts'
import { printedDate } from '../page/dates.ts'
import { renderFragment } from '../page/fragment.ts'
import { inlineMarkup } from '../page/inline.ts'
import { lines, pieceText } from '../page/markup.ts'
import { relatedMarkup } from '../page/related.ts'
import { structuredData } from '../page/structuredData.ts'
import { bodyText } from '../text/blocks.ts'
import { renderText } from '../text/text.ts'

/**
 * What the desk's own template can name: all of `article.json`, and what is ready to be put into a
 * page or a text.
 */
export interface TemplateData extends ExportedArticle {
  /**
   * Where the story's folder is on the web, with a slash at the end; null where the desk has said
   * no base address.
   */
  address: string | null
  /** The photo that leads, as in `photos`; null where there is none. */
  leadPhoto: ExportedArticle['photos'][number] | null
  /** As readers write it, `14/2/2023`; empty where the story names no day. */
  printedDate: string
  /** `day` as readers write it, `note` what they are told. */
  corrections: { day: string; note: string }[]
  /**
   * Pieces of the page, already escaped; photos by their whole addresses where there is a base
   * address. `article` is `article.html`.
   */
  html: { article: string; standfirst: string; body: string; corrections: string; related: string }
  /** `article` is `article.txt`. */
  text: { article: string; body: string }
  /** The `NewsArticle` of schema.org, as JSON. */
  structuredData: string
}

export function templateData(input: PageInput): TemplateData {
  const { article, address } = input
  const exported = exportedArticle(input)
  return {
    ...exported,
    address: address ?? null,
    leadPhoto: exported.photos.find(({ lead }) => lead) ?? null,
    printedDate:
      article.metadata.dateline.date &&
      printedDate(article.metadata.dateline.date, article.language),
    corrections: printedCorrections(article).map(({ day, note }) => ({ day, note })),
    html: htmlPieces(input),
    text: { article: renderText(article), body: bodyText(article) },
    structuredData: JSON.stringify(structuredData(input)),
  }
}

function htmlPieces(input: PageInput): TemplateData['html'] {
  const { article, address } = input
  const photoFiles = atAddress(input.photoFiles, address)
  return {
    article: renderFragment(input),
    standfirst: pieceText(inlineMarkup(article.document.content[1].content)),
    body: pieceText(lines(bodyMarkup({ ...input, photoFiles }))),
    corrections: pieceText(correctionsMarkup(article)),
    related: pieceText(relatedMarkup(article, photoFiles, address)),
  }
}
