import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sniffKind } from '#electron/newsroom/importing/sniff.ts'
import { checkOfficeZip } from '#electron/newsroom/importing/word/officeZip.ts'
import { unzipInThread } from '#electron/newsroom/files/unzipInThread.ts'
import { makeZip } from '../makeZip.ts'
import { laptop } from '../unit/electron/newsroom/handoff/laptops.ts'

/** Writes a zip into a new folder with an empty one beside it for what is in it. */
function placed(bytes: Buffer): { zip: string; into: string } {
  const folder = mkdtempSync(join(tmpdir(), 'toa-soan-zips-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const into = join(folder, 'into')
  mkdirSync(into)
  const zip = join(folder, 'given.zip')
  writeFileSync(zip, bytes)
  return { zip, into }
}

const whole = makeZip([
  { name: '[Content_Types].xml', data: Buffer.from('<Types/>') },
  { name: 'word/document.xml', data: Buffer.from('<w:document/>') },
])
const endRecordBytes = 22

/** The zip with a zip64 locator before its end that points to `offset`. */
function withLocator(offset: bigint): Buffer {
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(offset, 8)
  locator.writeUInt32LE(1, 16)
  const end = whole.byteLength - endRecordBytes
  return Buffer.concat([whole.subarray(0, end), locator, whole.subarray(end)])
}

/** The zip with four bytes of its directory's first entry, or of its end, set to `value`. */
function patched(place: 'entry' | 'end', value: number): Buffer {
  const bytes = Buffer.from(whole)
  const end = bytes.byteLength - endRecordBytes
  bytes.writeUInt32LE(value, place === 'end' ? end + 16 : bytes.readUInt32LE(end + 16) + 42)
  return bytes
}

const beyond: [string, Buffer][] = [
  ['a zip64 locator beyond 2^53', withLocator(2n ** 63n)],
  ['a zip64 locator at the last number', withLocator(2n ** 64n - 1n)],
  ['a zip64 locator just beyond the file', withLocator(BigInt(whole.byteLength + 1_000))],
  ['a directory beyond the file', patched('end', 0xfffffffe)],
  ['an entry beyond the file', patched('entry', 0xfffffffe)],
]

test.each(beyond)('%s is refused, and nothing else happens', async (_, bytes) => {
  const { zip, into } = placed(bytes)
  expect(await unzipInThread(zip, into)).toEqual({
    ok: false,
    refused: { reason: 'damaged', detail: 'ZIP' },
  })
  expect(await checkOfficeZip(bytes, [])).toMatchObject({ ok: false })
  expect(['zip', 'word']).toContain(await sniffKind(zip, 'bài.docx'))
})

test('a package with a zip64 locator beyond the file is refused by name', async () => {
  const { zip } = placed(withLocator(2n ** 63n))
  expect(await laptop().refused(zip)).toMatchObject({ fileName: 'gói.toasoan' })
})

test('entries that lie over one another are refused before anything is unpacked', async () => {
  const content = Buffer.alloc(100_000, 'nước ')
  const bytes = makeZip(
    Array.from({ length: 50 }, (_, at) => ({ name: `${at}.txt`, data: content, deflate: true })),
  )
  // Each entry of the directory points to the first one's bytes.
  const start = bytes.readUInt32LE(bytes.byteLength - endRecordBytes + 16)
  for (let at = start; bytes.readUInt32LE(at) === 0x02014b50;) {
    bytes.writeUInt32LE(0, at + 42)
    at += 46 + bytes.readUInt16LE(at + 28)
  }
  const { zip, into } = placed(bytes)
  expect(await unzipInThread(zip, into)).toMatchObject({
    ok: false,
    refused: { reason: 'damaged' },
  })
  expect(readdirSync(into)).toEqual([])
  expect(await checkOfficeZip(bytes, [])).toMatchObject({ ok: false })
})

test('a zip is unpacked off the main thread, stopped by a signal, and tells how far it is', async () => {
  const { zip, into } = placed(whole)
  const heard: number[] = []
  expect(
    await unzipInThread(zip, into, { onProgress: ({ done }) => heard.push(done) }),
  ).toMatchObject({ ok: true, files: [{ path: '[Content_Types].xml' }, {}] })
  expect(heard).toEqual([0, 1])
  const stopped = placed(whole)
  expect(
    await unzipInThread(stopped.zip, stopped.into, { signal: AbortSignal.abort() }),
  ).toMatchObject({ ok: false })
})
