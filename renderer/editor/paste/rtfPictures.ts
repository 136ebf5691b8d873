/** UTF-16 units of rich text that are looked through: a hundred megabytes of pictures. */
const longest = 300_000_000

const kinds: readonly [sign: string, type: string, extension: string][] = [
  ['\\pngblip', 'image/png', 'png'],
  ['\\jpegblip', 'image/jpeg', 'jpg'],
]

/**
 * The pictures of a clipboard's rich text, in their order. Word puts only paths of its own into the
 * markup; the bytes lie here, each picture as `{\pict … \pngblip … 89504e47…}`, sometimes again for
 * older programs after `\nonshppict`. Null stands for one in a format of Windows' own.
 */
export function rtfPictures(rtf: string): (File | null)[] {
  const pictures: (File | null)[] = []
  if (rtf.length > longest) return pictures
  for (let at = rtf.indexOf('{\\pict'); at >= 0; at = rtf.indexOf('{\\pict', at + 1)) {
    if (/\{?\\nonshppict\s*$/.test(rtf.slice(Math.max(0, at - 30), at))) continue
    const group = groupAt(rtf, at)
    const kind = kinds.find(([sign]) => group.words.includes(sign))
    const bytes = kind ? bytesOf(group.data) : null
    const name = `picture-${pictures.length + 1}`
    pictures.push(kind && bytes ? new File([bytes], `${name}.${kind[2]}`, { type: kind[1] }) : null)
  }
  return pictures
}

/**
 * The control words of a group, those of groups in it aside, and the letters and digits that stand
 * in it last.
 */
function groupAt(rtf: string, start: number): { words: string; data: string } {
  let depth = 0
  let end = start
  let words = ''
  for (; end < rtf.length; end++) {
    const sign = rtf[end]
    if (sign === '{') depth++
    else if (sign === '}') {
      if (--depth === 0) break
    } else if (depth === 1 && words.length < 2_000) words += sign
  }
  const inside = rtf.slice(start, end)
  return {
    words,
    data: inside.slice(Math.max(inside.lastIndexOf('}'), inside.lastIndexOf('\\')) + 1),
  }
}

function bytesOf(data: string): Uint8Array<ArrayBuffer> | null {
  // What stands before the first blank belongs to the last control word.
  const digits = data.replace(/^[a-z]*-?\d*(?=\s)/i, '').replace(/\s+/g, '')
  if (digits.length < 100 || digits.length % 2 === 1 || !/^[\da-f]+$/i.test(digits)) return null
  return Uint8Array.from({ length: digits.length / 2 }, (_, at) =>
    parseInt(digits.slice(at * 2, at * 2 + 2), 16),
  )
}
