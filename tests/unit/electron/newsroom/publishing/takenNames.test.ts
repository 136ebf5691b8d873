import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportToZip } from '#electron/newsroom/publishing/exportArticles.ts'
import { unzip } from '#electron/newsroom/files/unzip.ts'
import { exportHistory } from '#electron/newsroom/publishing/records.ts'
import { article, p } from '#tests/articles.ts'
import {
  exportTo,
  filesIn,
  insert,
  plainRequest,
  temporaryFolder,
  temporaryLibrary,
  valueOf,
} from './testExports.ts'
import { id } from './illustrated.ts'

describe('a name that is taken', () => {
  const two = async () => {
    const library = temporaryLibrary()
    insert(library, article({ id: id(1), headline: 'Lũ về sớm' }, p('Một')))
    insert(library, article({ id: id(2), headline: 'Lũ về sớm!' }, p('Hai')))
    const out = temporaryFolder()
    await exportTo(library, out, [id(1)])
    return { library, out, before: filesIn(out) }
  }

  it.each(['html', 'json'] as const)('by another article is asked about (%s)', async (format) => {
    const { library, out } = await two()
    await exportTo(library, out, [id(1)], { formats: [format] })
    const before = filesIn(out)
    expect(await exportTo(library, out, [id(2)])).toEqual([
      { kind: 'taken', articleId: id(2), folder: 'lu-ve-som', headline: 'Lũ về sớm' },
    ])
    expect(filesIn(out)).toEqual(before)
    expect(exportHistory(library, id(2))).toEqual([])
  })

  it('is taken over, left, or avoided as decided', async () => {
    const { library, out, before } = await two()
    expect(await exportTo(library, out, [id(2)], { decisions: { [id(2)]: 'skip' } })).toEqual([
      { kind: 'skipped', articleId: id(2) },
    ])
    expect(filesIn(out)).toEqual(before)
    const [renamed] = await exportTo(library, out, [id(2)], { decisions: { [id(2)]: 'rename' } })
    expect(renamed).toMatchObject({ kind: 'written', folder: 'lu-ve-som-2' })
    expect(filesIn(out)).toMatchObject(before)
    rmSync(path.join(out, 'lu-ve-som-2'), { recursive: true })
    const [replaced] = await exportTo(library, out, [id(2)], { decisions: { [id(2)]: 'replace' } })
    expect(replaced).toMatchObject({ kind: 'written', folder: 'lu-ve-som' })
    expect(filesIn(out)['lu-ve-som/index.html']).toContain(id(2))
    expect(readdirSync(out)).toEqual(['lu-ve-som'])
  })

  it('is asked about once: the article finds the folder beside it again', async () => {
    const { library, out } = await two()
    await exportTo(library, out, [id(2)], { decisions: { [id(2)]: 'rename' } })
    const [again] = await exportTo(library, out, [id(2)])
    expect(again).toMatchObject({ kind: 'written', folder: 'lu-ve-som-2' })
    expect(readdirSync(out).sort()).toEqual(['lu-ve-som', 'lu-ve-som-2'])
  })

  it.each([
    [
      'a folder of somebody’s',
      (at: string) => (mkdirSync(at), writeFileSync(path.join(at, 'luận văn.docx'), 'x')),
    ],
    [
      'a page of somebody’s',
      (at: string) => (
        mkdirSync(at),
        writeFileSync(path.join(at, 'index.html'), '<title>x</title>')
      ),
    ],
    ['a file', (at: string) => writeFileSync(at, 'x')],
    ['a link', (at: string) => symlinkSync('/etc', at)],
  ])('by %s is asked about', async (_, make) => {
    const library = temporaryLibrary()
    insert(library, article({ id: id(1), headline: 'Lũ về sớm' }, p('Một')))
    const out = temporaryFolder()
    make(path.join(out, 'lu-ve-som'))
    const before = filesIn(out)
    expect(await exportTo(library, out, [id(1)])).toEqual([
      { kind: 'taken', articleId: id(1), folder: 'lu-ve-som', headline: '' },
    ])
    expect(filesIn(out)).toEqual(before)
    const [outcome] = await exportTo(library, out, [id(1)], { decisions: { [id(1)]: 'replace' } })
    expect(outcome).toMatchObject({ kind: 'written', folder: 'lu-ve-som' })
    expect(readdirSync('/etc').length).toBeGreaterThan(0)
  })

  it('by its own export is asked about where somebody has put more into it', async () => {
    const { library, out } = await two()
    writeFileSync(path.join(out, 'lu-ve-som', 'ghi chú.txt'), 'đừng xóa')
    expect(await exportTo(library, out, [id(1)])).toMatchObject([{ kind: 'taken', headline: '' }])
    expect(readFileSync(path.join(out, 'lu-ve-som', 'ghi chú.txt'), 'utf8')).toBe('đừng xóa')
  })

  it('is not taken by an empty folder, nor by what systems leave lying about', async () => {
    const { library, out } = await two()
    writeFileSync(path.join(out, 'lu-ve-som', '.DS_Store'), 'x')
    expect(await exportTo(library, out, [id(1)])).toMatchObject([{ kind: 'written' }])
    rmSync(path.join(out, 'lu-ve-som'), { recursive: true })
    mkdirSync(path.join(out, 'lu-ve-som'))
    expect(await exportTo(library, out, [id(2)])).toMatchObject([
      { kind: 'written', folder: 'lu-ve-som' },
    ])
  })

  it('by two articles of one run is asked about for the second', async () => {
    const { library } = await two()
    const out = temporaryFolder()
    const outcomes = await exportTo(library, out, [id(2), id(1)])
    expect(outcomes).toMatchObject([
      { kind: 'written', articleId: id(2) },
      { kind: 'taken', articleId: id(1), headline: 'Lũ về sớm!' },
    ])
  })

  it.each([
    [undefined, ['lu-ve-som', 'lu-ve-som-2']],
    ['rename', ['lu-ve-som', 'lu-ve-som-2']],
    ['skip', ['lu-ve-som']],
  ] as const)('in a zip goes beside the other, or as decided: %s', async (decision, folders) => {
    const { library } = await two()
    const zip = path.join(temporaryFolder(), 'bai.zip')
    const decisions = decision ? { [id(1)]: decision } : {}
    const request = { ...plainRequest, articleIds: [id(2), id(1)], decisions }
    valueOf(await exportToZip(library, { path: zip, label: 'bai.zip', stays: true }, request))
    const unzipped = await unzip(zip, temporaryFolder())
    const names = unzipped.ok ? unzipped.files.map((file) => file.path.split('/')[0] ?? '') : []
    expect([...new Set(names)].sort()).toEqual(folders)
  })

  it('is never lost to two exports at the same time', async () => {
    const { library } = await two()
    const out = temporaryFolder()
    const outcomes = await Promise.all([
      exportTo(library, out, [id(1)]),
      exportTo(library, out, [id(2)]),
    ])
    expect(outcomes.flat().map(({ kind }) => kind)).toEqual(['written', 'taken'])
  })
})
