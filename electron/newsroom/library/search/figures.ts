import type { Database } from 'better-sqlite3'
import type { Figure } from '#shared/article/document.ts'
import { inlineText } from '#shared/article/plainText.ts'
import { prepared } from '../prepared.ts'
import { foldedText } from './foldedText.ts'

/** Notes under which words an article shows its photos. */
export function storeFigures(database: Database, number: number, figures: readonly Figure[]): void {
  prepared<[number]>(database, 'DELETE FROM figures WHERE article_number = ?').run(number)
  const insert = prepared<[number, number, string, string, string, string, string]>(
    database,
    `INSERT INTO figures (article_number, position, photo_id, caption, photographer, source, folded)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const [position, { attrs, content }] of figures.entries()) {
    const texts = [inlineText(content), attrs.photographer, attrs.source].map((text) =>
      text.normalize('NFC').trim(),
    ) as [string, string, string]
    insert.run(number, position, attrs.photoId, ...texts, foldedText(texts))
  }
}
