import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Block } from '#shared/article/document.ts'
import type { Teaser } from '#shared/article/related.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { inspectPhoto } from '../photos/inspect.ts'
import { leaveOut } from '#shared/html/leftOut.ts'
import { type ReadStory, refusal } from './readStory.ts'
import { textOfStory } from './storyText.ts'
import type { TaskStory } from './worker/tasks.ts'
import type { Language } from '#shared/article/article.ts'
import type { ImportKind } from '#shared/contract/importing.ts'
import type { OldEncoding } from '#shared/text/encodings/encodings.ts'
import type { ImportFile } from '../files/unzip.ts'
import type { ReadExported } from './exported.ts'
import type { FinishedText } from './finish.ts'

/** A story that was read and waits beside the library to be taken in. */
export interface WaitingStory {
  fileName: string
  kind: ImportKind
  content: WaitingArticle | WaitingText
}

interface WaitingArticle {
  kind: 'article'
  read: ReadExported
}

export interface WaitingText extends FinishedText {
  kind: 'text'
  /** Of the file. */
  sha256: string
  /** By photoId, every one a photo that the newsroom takes. */
  pictures: ReadonlyMap<string, WaitingPicture>
}

interface WaitingPicture {
  path: string
  fileName: string
}

export interface ReadingOrder {
  given: readonly ImportFile[]
  /** Where unpacked files and pictures may lie; empty. */
  folder: string
  language: Language
  encoding: OldEncoding | null
  signal: AbortSignal
  onProgress: (progress: { done: number; total: number; name: string }) => void
}

/** A story as it waits to be taken in, its pictures on the disk, looked at. */
export async function waitingText(
  order: ReadingOrder,
  file: ImportFile,
  { story, repaired, sha256 }: TaskStory,
): Promise<Result<WaitingText>> {
  const pictures = new Map<string, WaitingPicture>()
  const unreadable: string[] = []
  for (const [photoId, { fileName, bytes }] of story.pictures) {
    const diskPath = path.join(order.folder, `${randomUUID()}.picture`)
    await writeFile(diskPath, bytes)
    const inspected = await inspectPhoto(diskPath, fileName)
    if (inspected.ok) pictures.set(photoId, { path: diskPath, fileName })
    else {
      await rm(diskPath, { force: true })
      unreadable.push(fileName)
    }
  }
  const held = (read: ReadStory): ReadStory => {
    const leftOut = read.leftOut.map((one) => ({ ...one }))
    for (const fileName of unreadable) leaveOut(leftOut, 'unreadablePicture', fileName)
    return withPictures({ ...read, leftOut, pictures: new Map() }, (photoId) =>
      pictures.has(photoId) ? photoId : null,
    )
  }
  const asRead = held(story)
  if (textOfStory(asRead).trim() === '' && pictures.size === 0)
    return fail(refusal(file.path, 'empty'))
  const converted = repaired && { ...repaired, story: held(repaired.story) }
  return succeed({ kind: 'text', sha256, story: asRead, repaired: converted, pictures })
}

/**
 * The story with the photos that its pictures became; figures and teaser pictures that became none
 * are left out.
 */
export function withPictures(
  story: ReadStory,
  becameOf: (photoId: string) => string | null,
): ReadStory {
  const body = story.body.flatMap((block): Block[] => {
    if (block.type !== 'figure') return [block]
    const photoId = becameOf(block.attrs.photoId)
    return photoId === null ? [] : [{ ...block, attrs: { ...block.attrs, photoId } }]
  })
  const leads = body.some(
    (block) => block.type === 'figure' && block.attrs.id === story.leadFigureId,
  )
  const became = <Teased extends Teaser>(teaser: Teased): Teased => ({
    ...teaser,
    photoId: teaser.photoId && becameOf(teaser.photoId),
  })
  return {
    ...story,
    body,
    leadFigureId: leads ? story.leadFigureId : null,
    related: story.related.map((related) =>
      related.kind === 'article'
        ? { ...related, picked: became(related.picked) }
        : { ...related, teaser: became(related.teaser) },
    ),
  }
}
