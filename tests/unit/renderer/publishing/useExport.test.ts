import { describe, expect, it } from 'vitest'
import { merged } from '#renderer/publishing/useExport.ts'
import type { ExportOutcome } from '#shared/contract/publishing.ts'

const [a, b] = [
  '3f0c8a3e-6c1e-4a58-9a1b-0c1d2e3f4a5b',
  '8a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
] as const

describe('merged', () => {
  it('puts what was decided in the place of the question, in the same order', () => {
    const before: ExportOutcome[] = [
      { kind: 'taken', articleId: a, folder: 'phoi-hop', headline: 'Phối hợp' },
      { kind: 'written', articleId: b, folder: 'khac', hash: 'h', files: 2 },
    ]
    const after: ExportOutcome[] = [
      { kind: 'written', articleId: a, folder: 'phoi-hop-2', hash: 'g', files: 3 },
    ]
    expect(merged(before, after)).toEqual([after[0], before[1]])
  })

  it('is the first answer where nothing was asked before', () => {
    const after: ExportOutcome[] = [{ kind: 'skipped', articleId: a }]
    expect(merged([], after)).toEqual(after)
  })
})
