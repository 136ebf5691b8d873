import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Library } from '#electron/newsroom/library/library.ts'
import { exportFormats } from '#shared/contract/publishing.ts'
import type { Template } from '#shared/contract/templates.ts'
import { article, figure, p } from '#tests/articles.ts'
import {
  attach,
  exportTo,
  filesIn,
  insert,
  temporaryFolder,
  temporaryLibrary,
  updatedAt,
} from '../testExports.ts'

const template: Template = { name: 'Bản tin', fileType: 'html', text: '<h1>{{ headline }}</h1>' }
const dates = `/CreationDate (D:20991231235959+07'00')\n/ModDate (D:20991231235959-11'30')>>`

/** As a host that prints: what it was given to read, and a PDF with dates of its own. */
function printer() {
  const read: Record<string, number | null> = {}
  const printPage = async (
    readFile: (path: string) => Promise<Uint8Array | null>,
  ): Promise<Uint8Array> => {
    for (const name of ['index.html', 'photos/photo-1.jpg', 'photos/photo-2.jpg', '../../secret'])
      read[name] = (await readFile(name))?.byteLength ?? null
    return Buffer.from(`%PDF-1.4\n${dates}\n(/CreationDate \\(D:2099)`, 'latin1')
  }
  return { read, printPage }
}

async function libraryWithStory(): Promise<{ library: Library; id: string }> {
  const library = temporaryLibrary()
  const story = article(
    { headline: 'Lũ về' },
    p('Nước lên.'),
    figure(await attach(library), 'Chợ nổi'),
  )
  insert(library, story)
  return { library, id: story.id }
}

describe('an export in every format', () => {
  it('has a file for each, beside its photos, and is the same bytes when repeated', async () => {
    const { library, id } = await libraryWithStory()
    const { printPage } = printer()
    const outs = [temporaryFolder(), temporaryFolder()]
    for (const out of outs)
      expect(
        await exportTo(library, out, [id], { formats: exportFormats, template, printPage }),
      ).toMatchObject([{ kind: 'written', files: 9 }])
    const [first, second] = outs.map(filesIn)
    expect(Object.keys(first ?? {}).sort()).toEqual(
      [
        'article.html',
        'article.json',
        'article.pdf',
        'article.txt',
        'index.html',
        'ninjs.json',
        'photos/photo-1-lead-160.jpg',
        'photos/photo-1.jpg',
        'template-ban-tin.html',
      ].map((name) => `lu-ve/${name}`),
    )
    expect(second).toEqual(first)
    expect(first?.['lu-ve/template-ban-tin.html']).toBe(
      Buffer.from('<h1>Lũ về</h1>').toString('latin1'),
    )
  })

  it('is replaced by the next one of the same story, whatever its formats', async () => {
    const { library, id } = await libraryWithStory()
    const out = temporaryFolder()
    for (const formats of [['text'], ['template', 'ninjs'], ['fragment']] as const) {
      const written = await exportTo(library, out, [id], { formats, template })
      expect(written).toMatchObject([{ kind: 'written', folder: 'lu-ve' }])
    }
    expect(Object.keys(filesIn(path.join(out, 'lu-ve'))).sort()).toEqual([
      'article.html',
      'photos/photo-1-lead-160.jpg',
      'photos/photo-1.jpg',
      'toa-soan.json',
    ])
  })

  it('leaves a folder alone that says it is another story’s, or holds more than ours', async () => {
    const { library, id } = await libraryWithStory()
    const out = temporaryFolder()
    const folder = path.join(out, 'lu-ve')
    mkdirSync(folder)
    const note = {
      format: 'toa-soan/export',
      articleId: '11111111-1111-4111-8111-111111111111',
      headline: 'Bài khác',
    }
    writeFileSync(path.join(folder, 'toa-soan.json'), JSON.stringify(note))
    expect(await exportTo(library, out, [id], { formats: ['text'] })).toMatchObject([
      { kind: 'taken', headline: 'Bài khác' },
    ])
    writeFileSync(path.join(folder, 'toa-soan.json'), JSON.stringify({ ...note, articleId: id }))
    writeFileSync(path.join(folder, 'ghi-chep.txt'), 'của phóng viên')
    expect(await exportTo(library, out, [id], { formats: ['text'] })).toMatchObject([
      { kind: 'taken' },
    ])
    expect(readFileSync(path.join(folder, 'ghi-chep.txt'), 'utf8')).toBe('của phóng viên')
  })

  it('names whole addresses below the base address, in the folder that the story got', async () => {
    const { library, id } = await libraryWithStory()
    const out = temporaryFolder()
    await exportTo(library, out, [id], {
      formats: ['html', 'ninjs'],
      baseAddress: 'https://vidu.vn/tin',
    })
    const files = filesIn(path.join(out, 'lu-ve'))
    expect(files['index.html']).toContain(
      '<link rel="canonical" href="https://vidu.vn/tin/lu-ve/">',
    )
    expect(JSON.parse(files['ninjs.json'] ?? '')).toMatchObject({
      uri: 'https://vidu.vn/tin/lu-ve/',
    })
  })

  it('writes nothing of a story whose template is wrong', async () => {
    const { library, id } = await libraryWithStory()
    const out = temporaryFolder()
    const wrong = { ...template, text: '{{ headlin }}' }
    expect(
      await exportTo(library, out, [id], { formats: ['html', 'template'], template: wrong }),
    ).toMatchObject([
      { kind: 'failed', error: { code: 'templateFailed', name: 'Bản tin', line: 1, column: 4 } },
    ])
    expect(filesIn(out)).toEqual({})
  })
})

describe('a PDF', () => {
  it('is printed from the page and its photos alone, and dated by the story', async () => {
    const { library, id } = await libraryWithStory()
    const { printPage, read } = printer()
    const out = temporaryFolder()
    await exportTo(library, out, [id], { formats: ['pdf'], printPage })
    expect(read).toEqual({
      'index.html': expect.any(Number),
      'photos/photo-1.jpg': expect.any(Number),
      'photos/photo-2.jpg': null,
      '../../secret': null,
    })
    const pdf = readFileSync(path.join(out, 'lu-ve/article.pdf'), 'latin1')
    const instant = updatedAt.replace(/\D/g, '').slice(0, 14)
    expect(pdf).toBe(
      `%PDF-1.4\n/CreationDate (D:${instant}+00'00')\n/ModDate (D:${instant}+00'00')>>\n(/CreationDate \\(D:2099)`,
    )
  })

  it('is refused by name where the host cannot print', async () => {
    const { library, id } = await libraryWithStory()
    const out = temporaryFolder()
    expect(await exportTo(library, out, [id], { formats: ['pdf'] })).toMatchObject([
      { kind: 'failed', error: { code: 'formatUnavailable', format: 'PDF' } },
    ])
  })
})
