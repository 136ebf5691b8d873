import { readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openPackage } from '#electron/newsroom/handoff/openPackage.ts'
import { createTranslator, failureSentence } from '#shared/locales/locales.ts'
import { article, figure, p } from '../articles.ts'
import type { Parts } from '../handoffPackages.ts'
import { makePhoto } from '../photos.ts'
import {
  everything,
  laptop,
  type Laptop,
  temporaryFolder,
  valueOf,
} from '../unit/electron/newsroom/handoff/laptops.ts'

export const story = '0f0e0d0c-0b0a-4908-8706-050403020100'

export interface Receiver {
  editor: Laptop
  whole: Buffer
  sealed: Buffer
  parts: Parts
}

/** A library that has taken in a package, which is then sent to it again in every broken form. */
export async function receiverOfPackage(): Promise<Receiver> {
  const reporter = laptop('Minh Huệ')
  const editor = laptop('Thanh Tùng', 'copyEditor')
  const photoId = await reporter.attach(await makePhoto({ width: 60, height: 40 }), 'ghe.jpg')
  const written = article(
    { headline: 'Chợ nổi', standfirst: 'Nước lên.' },
    p('Một.'),
    figure(photoId, 'Ghe.'),
  )
  reporter.put(written)
  const file = await reporter.handOver([story], { note: 'Nhờ chị xem.' })
  const sealed = await reporter.handOver([story], { password: 'mật khẩu' })
  expect(await editor.receive(file)).toMatchObject([{ kind: 'new' }])
  const folder = temporaryFolder()
  const opened = valueOf(await openPackage({ file, fileName: 'a', password: null, folder }))
  const parts = new Map([...opened.parts].map(([name, place]) => [name, readFileSync(place)]))
  return { editor, whole: readFileSync(file), sealed: readFileSync(sealed), parts }
}

const languages = (['vi', 'en'] as const).map((language) => createTranslator(language).t)

/**
 * Sends bytes to a library and answers why they were refused, or null where they are whole and had
 * nothing new to say.
 */
export async function send(
  { editor }: Receiver,
  bytes: Buffer,
  password: string | null = null,
): Promise<string | null> {
  const file = join(editor.library.folder, 'incoming', 'sent')
  await mkdir(join(editor.library.folder, 'incoming'), { recursive: true })
  writeFileSync(file, bytes)
  const read = await editor.packages.read({ file, fileName: 'gói.toasoan', password })
  if (!read.ok) {
    expect(read.error.code).toBe('handoffRefused')
    for (const t of languages)
      expect(failureSentence(t, read.error)).toMatch(/^[^{}]*gói\.toasoan[^{}]+\.$/u)
    return 'reason' in read.error ? read.error.reason : ''
  }
  const packageId =
    read.value.kind === 'opened' ? read.value.preview.packageId : read.value.packageId
  if (read.value.kind === 'opened') {
    const received = valueOf(await editor.packages.take(packageId, [story]))
    for (const one of received) expect(one.kind).toBe('nothing')
  }
  await editor.packages.discard(packageId)
  return read.value.kind === 'locked'
    ? read.value.isWrong
      ? 'wrongPassword'
      : 'passwordNeeded'
    : null
}

/** Sends them all, which changes nothing in the library; returns how many met with each answer. */
export async function sendAll(
  at: Receiver,
  all: Iterable<Buffer>,
  password: string | null = null,
): Promise<Map<string, number>> {
  const before = everything(at.editor)
  const reasons = new Map<string, number>()
  for (const bytes of all) {
    const reason = (await send(at, bytes, password)) ?? 'whole'
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    expect(everything(at.editor)).toBe(before)
  }
  expect(await at.editor.damages()).toEqual([])
  return reasons
}
