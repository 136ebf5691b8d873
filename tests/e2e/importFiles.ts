import type { Page } from 'playwright-core'
import {
  cellOf,
  comment,
  commented,
  makeWord,
  para,
  picture,
  rowOf,
  run,
  tableOf,
} from '../makeWord.ts'
import { makeZip } from '../makeZip.ts'
import { asOldBytes } from '../oldText.ts'
import { makePhoto } from '../photos.ts'
import type { FileInHand } from './reporter.ts'

/** What the stories of the files say, for whoever looks for it in the library. */
export const arriving = {
  word: 'Mùa cá linh về sớm',
  page: 'Phà đêm chạy lại',
  ninjs: 'Đèn luồng suốt đêm trên sông',
  old: 'Người dân đón nước nổi',
} as const

/** One file of each kind that comes in, and a zip that was cut short. */
export async function importFiles(): Promise<FileInHand[]> {
  const photo = await makePhoto({ width: 900, height: 600, seed: 5 })
  return [
    file('ca-linh.docx', await makeWord(wordParts(photo))),
    file('pha-dem.html', page),
    file('den-luong.json', JSON.stringify(item)),
    file('nuoc-noi.txt', asOldBytes(oldStory, 'tcvn3')),
    file('hong.zip', makeZip([{ name: 'bai.txt', data: Buffer.from('Bài') }]).subarray(0, 40)),
  ]
}

function file(name: string, content: Buffer | string): FileInHand {
  return { name, type: '', bytes: Buffer.from(content) }
}

const wordParts = (photo: Buffer) => ({
  body: [
    para(arriving.word, 'Title'),
    para('Nước đổ về sớm nửa tháng so với mọi năm.', 'Subtitle'),
    para(
      run('Ghe lưới đã ra đồng ') + commented('1', run('từ đầu tuần')) + comment('2') + run('.'),
    ),
    para(picture('ca.jpg', 'Mẻ lưới đầu mùa')),
    para('Mẻ lưới đầu mùa. Ảnh: Lê Đức Ấn - TTXVN', 'Chuthich'),
    tableOf(
      rowOf(cellOf(para('Năm')), cellOf(para('Tấn'))),
      rowOf(cellOf(para('2026')), cellOf(para('120'))),
    ),
  ].join(''),
  comments: [
    { id: '1', author: 'Lê Đức Ấn', text: 'Ngày nào?', madeAt: '2024-08-01T09:30:00Z' },
    { id: '2', author: 'Đỗ Quỳnh', text: 'Thứ hai.', madeAt: '2024-08-01T10:00:00Z', answers: '1' },
  ],
  media: { 'ca.jpg': photo },
})

const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${arriving.page}</title></head><body>
<nav><a href="/">Trang nhất</a> <a href="/kinh-te">Kinh tế</a></nav><article><h1>${arriving.page}</h1>
<p>Tuyến phà đêm nối hai bờ sông vừa được mở lại sau ba năm tạm dừng, phục vụ bà con đi chợ sớm và học sinh ở cù lao.</p>
<p>Theo chủ bến, mỗi đêm có bốn chuyến, chuyến cuối rời bến lúc ba giờ sáng để kịp phiên chợ nổi đông nhất trong ngày.</p>
<p>Người dân hai bên bờ nói giá vé không đổi so với trước, còn xe máy chở hàng được đi nửa giá vào những ngày rằm.</p>
<ul><li>Bốn chuyến mỗi đêm</li><li>Có áo phao cho trẻ em</li></ul></article>
<footer>Bản quyền</footer><script>document.title = 'x'</script></body></html>`

const item = {
  uri: 'urn:newsml:vidu.example:20260903:1',
  type: 'text',
  version: '1',
  language: 'vi',
  urgency: 4,
  headlines: [{ role: 'main', value: arriving.ninjs }],
  descriptions: [{ role: 'summary', value: 'Ba mươi cây đèn chạy bằng nắng được dựng dọc luồng.' }],
  bodies: [
    {
      role: 'main',
      contentType: 'text/html',
      value: '<p>Đèn sáng từ sáu giờ chiều.</p><p>Ghe đi đêm không còn mắc cạn.</p>',
    },
  ],
  by: 'Đỗ Quỳnh',
  located: 'An Giang',
  associations: [
    {
      type: 'picture',
      uri: 'urn:x:2',
      renditions: [{ name: 'r', href: 'https://vidu.example/den.jpg' }],
    },
  ],
}

const oldStory = `${arriving.old}

Hai bên bờ sông, người dân đã chuẩn bị từ lâu cho mùa nước nổi năm nay.

Những chiếc ghe chở trái cây vẫn cập chợ lúc rạng đông.
`

/** Drops files on the library, as from the system's file manager. */
export async function dropOnLibrary(page: Page, files: readonly FileInHand[]): Promise<void> {
  const given = files.map(({ name, type, bytes }) => ({
    name,
    type,
    base64: bytes.toString('base64'),
  }))
  await page
    .getByRole('listbox')
    .first()
    .evaluate((element, given) => {
      const dataTransfer = new DataTransfer()
      for (const { name, type, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        dataTransfer.items.add(new File([bytes], name, { type }))
      }
      element.dispatchEvent(
        new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }),
      )
    }, given)
}
