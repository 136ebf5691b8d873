import type { CSSProperties } from 'react'
import { bylineOf, type Metadata } from '#shared/article/metadata.ts'

/**
 * Returns the style by which a text on the paper shows its byline and dateline, which stand there
 * without being text of the story.
 */
export function bylineStyle(metadata: PrintedMetadata): CSSProperties {
  const printed = printedByline(metadata)
  return { '--byline': printed ? cssString(printed) : 'none' } as CSSProperties
}

type PrintedMetadata = Pick<Metadata, 'authors' | 'source' | 'byline' | 'dateline'>

/** Returns `Minh Huệ (TTXVN) · Cần Thơ, 14/2/2023`, or what of it there is. */
export function printedByline(metadata: PrintedMetadata): string {
  const { place, date } = metadata.dateline
  const [year, month, ofMonth] = date.split('-').map(Number)
  const day = date && `${ofMonth}/${month}/${year}`
  const dateline = [place, day].filter(Boolean).join(', ')
  return [bylineOf(metadata), dateline].filter(Boolean).join(' · ')
}

/** Returns a text as a string of CSS. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`
}
