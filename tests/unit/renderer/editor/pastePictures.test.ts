// @vitest-environment jsdom
import { Editor } from '@tiptap/core'
import { describe, expect, test } from 'vitest'
import { storyExtensions } from '#renderer/editor/extensions.ts'
import type { PastedPicture } from '#renderer/editor/paste/pastedMarkup.ts'
import { rtfPictures } from '#renderer/editor/paste/rtfPictures.ts'
import { article, p } from '#tests/articles.ts'
import { select, sketch } from './testEditor.ts'

const bytes = Array.from({ length: 400 }, (_, at) => at % 256)
const base64 = btoa(String.fromCharCode(...bytes))
const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
const data = `data:image/png;base64,${base64}`

interface Flavours {
  html: string
  rtf?: string
  files?: File[]
}

/**
 * Pastes by the event that a browser sends, into an editor that notes which pictures it is given.
 */
function paste(flavours: Flavours, at = 'Nước |lên.') {
  const taken: PastedPicture[] = []
  let missing = 0
  const editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    extensions: storyExtensions({
      paste: {
        takePictures: (_, pictures) => taken.push(...pictures),
        sayMissing: (count) => (missing += count),
      },
    }),
    content: article({ headline: 'Lũ về' }, p('Nước lên.')).document as object,
    enableCoreExtensions: { delete: false, textDirection: false },
    enablePasteRules: false,
    injectCSS: false,
  })
  select(editor, at)
  const texts: Record<string, string | undefined> = {
    'text/html': flavours.html,
    'text/rtf': flavours.rtf,
  }
  const clipboardData = {
    files: flavours.files ?? [],
    getData: (format: string) => texts[format] ?? '',
  }
  editor.view.dom.dispatchEvent(
    Object.assign(new Event('paste', { cancelable: true }), { clipboardData }),
  )
  return {
    editor,
    taken,
    missing,
    text: sketch(editor).replace(/^headline\(Lũ về\) standfirst\(\) /, ''),
  }
}

const bytesOf = async (file: File): Promise<number[]> => {
  const reader = new FileReader()
  const done = new Promise((resolve) => reader.addEventListener('load', resolve))
  reader.readAsArrayBuffer(file)
  await done
  return [...new Uint8Array(reader.result as ArrayBuffer)]
}

const idAt = (editor: Editor, index: number): unknown => editor.state.doc.child(index).attrs['id']

describe('a pasted picture', () => {
  test('in the markup itself gets a place of its own, with its caption', async () => {
    const figure = `<figure><img src="${data}" alt="Ghe"><figcaption>Chợ nổi <span class="credit">Ảnh: Tùng - TTXVN</span></figcaption></figure>`
    const { editor, taken, missing, text } = paste({ html: `<p>một</p>${figure}<p>hai</p>` })
    expect(text).toBe('paragraph(Nước một) paragraph(Chợ nổi) paragraph(hailên.)')
    expect(missing).toBe(0)
    expect(taken).toMatchObject([
      { blockId: idAt(editor, 3), altText: 'Ghe', photographer: 'Tùng', source: 'TTXVN' },
    ])
    expect(taken[0]!.file).toMatchObject({ name: 'picture.png', type: 'image/png' })
    expect(await bytesOf(taken[0]!.file)).toEqual(bytes)
  })

  test('alone parts the paragraph that it is pasted into', () => {
    const { editor, taken, text } = paste({ html: `<img src="${data}">` })
    expect(text).toBe('paragraph(Nước ) paragraph() paragraph(lên.)')
    expect(taken.map(({ blockId }) => blockId)).toEqual([idAt(editor, 3)])
  })

  test('in a headline stands in the body', () => {
    const { editor, taken, text } = paste({ html: `<p>một</p><img src="${data}">` }, 'Lũ| về')
    expect(text).toContain('paragraph(một) paragraph() paragraph(Nước lên.)')
    expect(taken[0]!.blockId).toBe(idAt(editor, 3))
  })

  test('of a mail or of Apple is the file beside the markup', () => {
    const file = new File([new Uint8Array(bytes)], 'ghe.png', { type: 'image/png' })
    const { taken } = paste({ html: '<p>một</p><img src="cid:ii_1"><p>hai</p>', files: [file] })
    expect(taken.map(({ file }) => file)).toEqual([file])
  })

  test('is not taken where files and pictures cannot be matched', () => {
    const file = new File([new Uint8Array(bytes)], 'ghe.png', { type: 'image/png' })
    const html = '<p>một</p><img src="cid:ii_1"><img src="cid:ii_2">'
    expect(paste({ html, files: [file] })).toMatchObject({ taken: [], missing: 2 })
  })

  test('of Word comes out of the rich text, and the picture of the text beside it is not taken', async () => {
    const html =
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p class=MsoNormal>một</p><p class=MsoNormal><img src="file:///C:/clip_image001.png"></p><p class=MsoCaption>Chợ</p></body></html>'
    const rtf = `{\\rtf1{\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn shapeType}{\\sv 75}}}\\picscalex100\\pngblip\\bliptag-1{\\*\\blipuid 0a1b2c}\r\n${hex.replace(/.{64}/g, '$&\r\n')}}}{\\nonshppict{\\pict\\wmetafile8 ${hex}}}}`
    const shown = new File([new Uint8Array(9)], 'image.png', { type: 'image/png' })
    const { taken, text } = paste({ html, rtf, files: [shown] })
    expect(text).toBe('paragraph(Nước một) paragraph(Chợ) paragraph(lên.)')
    expect(taken).toHaveLength(1)
    expect(await bytesOf(taken[0]!.file)).toEqual(bytes)
  })

  test('that is only an address stays out, which is said, and nothing selected is lost', () => {
    const { taken, missing, text } = paste(
      { html: '<img src="https://vidu.vn/a.jpg">' },
      '|Nước| lên.',
    )
    expect({ taken, missing, text }).toEqual({
      taken: [],
      missing: 1,
      text: 'paragraph(Nước lên.)',
    })
  })
})

test('pictures of rich text keep their order, and one that no program but Office reads keeps its place', () => {
  const rtf = `{\\pict\\jpegblip ${hex}}{\\pict\\wmetafile8 ${hex}}{\\pict\\pngblip\n${hex}}{\\pict\\pngblip zz}{\\pict`
  expect(rtfPictures(rtf).map((file) => file?.type ?? null)).toEqual([
    'image/jpeg',
    null,
    'image/png',
    null,
    null,
  ])
})

test('letters of old encodings are kept for their repair; soft hyphens of any other text are not', () => {
  expect(paste({ html: '<p>Th\u00adêng tr\u00ac (µ¸)</p>' }).text).toContain('Th\u00adêng')
  expect(paste({ html: '<p>Thường\u00ad xuyên</p>' }).text).toContain('Thường xuyên')
})
