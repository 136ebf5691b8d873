import { describe, expect, it } from 'vitest'
import { readArticle } from '#shared/article/read.ts'
import { upgradeExportedArticle } from '#shared/article/upgrade.ts'
import { article, figure, p } from '#tests/articles.ts'

const photoId = 'a'.repeat(64)
const current = article({ headline: 'Chợ nổi' }, p('Ghe về.'), figure(photoId, 'Ghe chở hoa'))

/** What schema 1 wrote of the same story. */
function firstSchema(): unknown {
  const { urgency: _, corrections: __, ...metadata } = current.metadata
  const [headline, standfirst, paragraph] = current.document.content
  const attrs = { id: 'b2', photoId, photographer: '', source: '', altText: '' }
  const photo = { ...figure(photoId, 'Ghe chở hoa'), attrs }
  const document = { type: 'doc', content: [headline, standfirst, paragraph, photo] }
  return { ...current, schemaVersion: 1, metadata, document }
}

describe('an article of schema 1', () => {
  it('reads as the same story of today', () => {
    expect(readArticle(JSON.stringify(firstSchema()))).toEqual({ ok: true, article: current })
  })

  it('is refused where it is wrong in itself', () => {
    for (const wrong of [
      { document: null },
      { document: { type: 'doc', content: 'x' } },
      { metadata: [] },
    ])
      expect(readArticle(JSON.stringify({ ...(firstSchema() as object), ...wrong }))).toMatchObject(
        {
          ok: false,
          problem: { kind: 'invalid' },
        },
      )
  })
})

describe('an exported article of an older format', () => {
  it('gets what later ones added, and one of today stays as it is', () => {
    const metadata = { section: 'Kinh tế' }
    const old = {
      formatVersion: 1,
      metadata,
      body: [{ type: 'figure', attrs: { photoId } }, { type: 'rule' }],
    }
    expect(upgradeExportedArticle(old)).toEqual({
      formatVersion: 3,
      versionHash: null,
      metadata: { ...metadata, urgency: null, corrections: [] },
      body: [
        {
          type: 'figure',
          attrs: { photoId, crop: null, focalPoint: null, publishesPosition: false },
        },
        { type: 'rule' },
      ],
    })
    const second = { formatVersion: 2, metadata, body: [] }
    expect(upgradeExportedArticle(second)).toEqual({
      ...second,
      formatVersion: 3,
      versionHash: null,
    })
    const today = { formatVersion: 3, versionHash: photoId, metadata, body: [] }
    expect(upgradeExportedArticle(today)).toBe(today)
  })
})
