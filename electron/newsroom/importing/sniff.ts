import { open, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { limits } from '#shared/article/limits.ts'
import { sniffFile } from '../photos/sniff.ts'
import { zipNamesInThread } from '../files/unzipInThread.ts'

/** What a file is by its content; its name only decides where the content fits several. */
export type FileKind =
  | 'zip'
  | 'word'
  | 'encrypted'
  | 'oldWord'
  | 'json'
  | 'page'
  | 'text'
  | 'picture'
  | 'empty'
  | 'other'

const headBytes = 64 * 1024

/** Looks at the beginning of a file, and at the names in it where it is a zip. */
export async function sniffKind(diskPath: string, fileName: string): Promise<FileKind> {
  const head = await readHead(diskPath)
  if (head.byteLength === 0) return 'empty'
  const start = head.toString('latin1', 0, 16)
  if (start.startsWith('PK')) return kindOfZip(diskPath)
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return kindOfCompound(diskPath)
  if ((await sniffFile(diskPath)) !== null || start.slice(4, 8) === 'ftyp') return 'picture'
  if (/^(%PDF|\{\\rtf|From |MIME-Version)/i.test(start)) return 'other'
  const text = textOf(head)
  return text === null ? 'other' : kindOfText(text, path.extname(fileName).toLowerCase())
}

async function readHead(diskPath: string): Promise<Buffer> {
  const file = await open(diskPath, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function kindOfZip(diskPath: string): Promise<FileKind> {
  const names = await zipNamesInThread(diskPath)
  return names.has('[Content_Types].xml') && names.has('word/document.xml') ? 'word' : 'zip'
}

/** Office packs a protected .docx into the container of its older files, under this name. */
async function kindOfCompound(diskPath: string): Promise<FileKind> {
  const { size } = await stat(diskPath)
  if (size > limits.wordBytes) return 'other'
  const bytes = await readFile(diskPath)
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'encrypted'
  return bytes.includes(Buffer.from('WordDocument', 'utf16le')) ? 'oldWord' : 'other'
}

/**
 * The beginning as text; null where it is none. Some of the old Vietnamese encodings have letters
 * among the control characters.
 */
function textOf(head: Buffer): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return head.toString('utf16le', 2)
  if (head[0] === 0xfe && head[1] === 0xff)
    return Buffer.from(head.subarray(0, head.byteLength & ~1))
      .swap16()
      .toString('utf16le', 2)
  if (head.includes(0)) return null
  let controls = 0
  for (const byte of head) if (byte < 0x20 && !letters.has(byte)) controls++
  return controls > head.byteLength / 500 ? null : head.toString('utf8').replace(/^\ufeff/, '')
}

/** Tab, line ends and form feed, and what VPS keeps letters in. */
const letters = new Set([
  9, 10, 12, 13, 2, 3, 4, 5, 6, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x19, 0x1c, 0x1d,
])

function kindOfText(text: string, extension: string): FileKind {
  const start = text.trimStart()
  if (start === '' && text.length < headBytes) return 'empty'
  if (extension === '.json' || /^[{[]\s*["{}\]]/.test(start)) return 'json'
  const isMarkup = start.startsWith('<')
  if (
    isMarkup &&
    (/^<!doctype\s+html|<(html|head|body)[\s>]/i.test(start) || /^\.x?html?$/.test(extension))
  )
    return 'page'
  return isMarkup && /^<(\?xml|!doctype|svg)/i.test(start) ? 'other' : 'text'
}
