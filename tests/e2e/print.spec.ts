import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import '#renderer/newsroom/newsroom.ts'
import { everyArticle } from '#shared/contract/articles.ts'
import type { CallInput } from '#shared/contract/contract.ts'
import { fullStory, makeDemoLibrary } from './demoLibrary.ts'
import type { RunningApp } from './hosts/app.ts'
import { appInFolder } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'

let app: RunningApp
const { folder } = appInFolder('print', (opened) => void (app = opened), makeDemoLibrary)

interface Exported {
  offered: string[]
  /** The folder of the story, or the code of the refusal. */
  outcome: string
}

/** Exports the demo's full story as PDF alone into `out`. */
async function exportPdf(out: string): Promise<Exported> {
  await app.chooseInDialogs(out)
  return app.page.evaluate(
    async ({ headline, query }): Promise<Exported> => {
      type Answer = { ok: true; value: never } | { ok: false; error: { code: string } }
      const call = async (name: string, input: unknown) =>
        (await window.newsroom.call(name, input)) as Answer
      async function ask<Value>(name: string, input: unknown): Promise<Value> {
        const answer = await call(name, input)
        if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
        return answer.value
      }
      const { formats: offered } = await ask<{ formats: string[] }>('exports.offered', {})
      const { rows } = await ask<{ rows: { id: string; headline: string }[] }>(
        'articles.list',
        query,
      )
      const articleIds = rows.filter((row) => row.headline === headline).map(({ id }) => id)
      const { destinationId } = await ask<{ destinationId: string }>('exports.chooseDestination', {
        place: 'folder',
        articleIds,
      })
      const job: CallInput<'exports.run'> = {
        jobId: crypto.randomUUID(),
        articleIds,
        formats: ['pdf'],
        destinationId,
        presetId: null,
        decisions: {},
        overrides: [],
      }
      const done = await call('exports.run', job)
      if (!done.ok) return { offered, outcome: done.error.code }
      const { outcomes } = done.value as { outcomes: { folder?: string }[] }
      return { offered, outcome: outcomes[0]?.folder ?? JSON.stringify(outcomes) }
    },
    { headline: fullStory, query: everyArticle },
  )
}

describe.runIf(host === 'desktop')('in the desktop host', () => {
  test('a story is printed on A4 with its photos, as the same bytes each time', async () => {
    const outs = ['1', '2', '3', '4', '5'].map((name) => join(folder, name))
    const pdfs = []
    for (const out of outs) {
      const { offered, outcome } = await exportPdf(out)
      expect(offered).toContain('pdf')
      pdfs.push(readFileSync(join(out, outcome, 'article.pdf')))
    }
    const [first, ...others] = pdfs
    const text = first?.toString('latin1') ?? ''
    expect(text.slice(0, 5)).toBe('%PDF-')
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? []
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842])
    expect(text.match(/\/Subtype \/Image/g)?.length).toBeGreaterThanOrEqual(2)
    expect(text).toMatch(/\/ToUnicode /)
    for (const other of others) expect(first?.equals(other)).toBe(true)
    expect(app.consoleLines).toEqual([])
  })
})

describe.runIf(host === 'browser')('in the browser host', () => {
  test('a PDF is not offered, and refused by name', async () => {
    const { offered, outcome } = await exportPdf(folder)
    expect(offered).toEqual(['html', 'fragment', 'text', 'json', 'ninjs', 'template'])
    expect(outcome).toBe('formatUnavailable')
  })
})
