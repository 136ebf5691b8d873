import { describe, expect, it } from 'vitest'
import { filesOfPaste } from '#renderer/editor/figure/photoFiles.ts'

const photo = new File(['x'], 'chợ-nổi.jpg', { type: 'image/jpeg' })

function clipboard(html: string, files: File[]): Parameters<typeof filesOfPaste>[0] {
  return {
    files: files as unknown as FileList,
    getData: (type) => (type === 'text/html' ? html : ''),
  }
}

describe('filesOfPaste', () => {
  it('takes files that come alone', () => {
    expect(filesOfPaste(clipboard('', [photo]))).toEqual([photo])
  })

  it('takes a picture copied in a browser, which brings markup along', () => {
    const html =
      '<meta charset="utf-8"><!--StartFragment--><img src="https://vidu.vn/a.jpg" alt="Chợ"><!--EndFragment-->'
    expect(filesOfPaste(clipboard(html, [photo]))).toEqual([photo])
  })

  it('leaves the text of Word alone, which brings a picture of itself along', () => {
    const html = '<style>p{margin:0}</style><p class=MsoNormal>Ngày 14/2&nbsp;tại Hà Nội</p>'
    expect(filesOfPaste(clipboard(html, [photo]))).toEqual([])
    expect(filesOfPaste(clipboard('<p>chữ</p>', []))).toEqual([])
    expect(filesOfPaste(null)).toEqual([])
  })
})
