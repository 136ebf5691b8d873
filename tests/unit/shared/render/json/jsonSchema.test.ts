import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportedArticleJsonSchema } from '#shared/render/json/jsonSchema.ts'
import { renderJson } from '#shared/render/json/write.ts'
import { articleArbitrary } from '#tests/anyArticle.ts'
import { inventedPhotoFiles } from '#tests/photoFiles.ts'
import { storyOfEveryKind } from '../page/everyKind.ts'

const updatedAt = '2024-08-10T02:00:00.000Z'
const schema = exportedArticleJsonSchema()
const ajv = new Ajv2020({ strict: true, strictTuples: false, allErrors: true })
addFormats.default(ajv)
const validate = ajv.compile(schema)

const exported = () => {
  const story = storyOfEveryKind()
  return JSON.parse(
    renderJson({ article: story, updatedAt, photoFiles: inventedPhotoFiles(story) }),
  ) as Record<string, unknown>
}

describe('the JSON Schema', () => {
  it('takes every export', () => {
    fc.assert(
      fc.property(articleArbitrary(), (story) => {
        const json = renderJson({
          article: story,
          updatedAt,
          photoFiles: inventedPhotoFiles(story),
        })
        expect(validate(JSON.parse(json)), JSON.stringify(validate.errors)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('takes nothing else', () => {
    expect(validate({ ...exported(), format: 'another' })).toBe(false)
    expect(validate({ ...exported(), more: 1 })).toBe(false)
    expect(validate({ ...exported(), body: [{ type: 'iframe' }] })).toBe(false)
    expect(validate({ ...exported(), body: [] })).toBe(false)
    const { headline: _, ...headless } = exported()
    expect(validate(headless)).toBe(false)
  })

  it('says what each field means', () => {
    const silent: string[] = []
    const visit = (part: unknown, path: string): void => {
      if (typeof part !== 'object' || part === null) return
      const { properties } = part as {
        properties?: Record<string, { description?: string; $ref?: string }>
      }
      for (const [name, field] of Object.entries(properties ?? {}))
        if (!field.description && !field.$ref) silent.push(`${path}/${name}`)
      for (const [name, inner] of Object.entries(part)) visit(inner, `${path}/${name}`)
    }
    visit(schema, '')
    expect(silent).toEqual([])
    for (const [name, definition] of Object.entries(schema.$defs ?? {}))
      expect((definition as { description?: string }).description, name).toBeTruthy()
  })
})
