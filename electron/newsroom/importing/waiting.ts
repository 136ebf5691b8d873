import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Block } from '../../../shared/article/document.ts'
import { readArticle } from '../../../shared/article/read.ts'
import type { Teaser } from '../../../shared/article/related.ts'
import { fail, type Result, succeed } from '../../../shared/contract/errors.ts'
import { recogniseEncoding } from '../../../shared/text/encodings/recognise.ts'
import { inspectPhoto } from '../photos/inspect.ts'
import { articleOf, finished, repaired } from './finish.ts'
import { leaveOut } from '../../../shared/html/leftOut.ts'
import type { ReadStory } from './readStory.ts'
import type { ReadingOrder, WaitingPicture, WaitingText } from './readStories.ts'
import { refusal } from './refusal.ts'
import { textOfStory } from './storyText.ts'
import type { ImportFile } from './unzip.ts'

/** A story as it waits to be taken in: its pictures on the disk, looked at, and its text in Unicode beside the text as it was read. */
export async function waitingText(
  order: ReadingOrder,
  file: ImportFile,
  read: ReadStory,
): Promise<Result<WaitingText>> {
  const pictures = new Map<string, WaitingPicture>()
  const leftOut = [...read.leftOut]
  for (const [photoId, { fileName, bytes }] of read.pictures) {
    const diskPath = path.join(order.folder, `${randomUUID()}.picture`)
    await writeFile(diskPath, bytes)
    const inspected = await inspectPhoto(diskPath, fileName)
    if (inspected.ok) pictures.set(photoId, { path: diskPath, fileName })
    else {
      await rm(diskPath, { force: true })
      leaveOut(leftOut, 'unreadablePicture', fileName)
    }
  }
  const held = withPictures({ ...read, leftOut, pictures: new Map() }, (photoId) =>
    pictures.has(photoId) ? photoId : null,
  )
  const named = order.encoding && { encoding: order.encoding, confidence: null }
  const encoding = named ?? recogniseEncoding(textOfStory(held))
  const story = finished(held, encoding !== null)
  if (textOfStory(story).trim() === '' && pictures.size === 0) return fail(refusal(file.path, 'empty'))
  const converted = encoding && { ...encoding, story: repaired(held, encoding.encoding) }
  const problem = problemOf(story) ?? (converted && problemOf(converted.story))
  if (problem) return fail(refusal(file.path, problem.reason, problem.detail))
  return succeed({ kind: 'text', story, repaired: converted, pictures })
}

/** The story with the photos that its pictures became; figures and teaser pictures that became none are left out. */
export function withPictures(story: ReadStory, becameOf: (photoId: string) => string | null): ReadStory {
  const body = story.body.flatMap((block): Block[] => {
    if (block.type !== 'figure') return [block]
    const photoId = becameOf(block.attrs.photoId)
    return photoId === null ? [] : [{ ...block, attrs: { ...block.attrs, photoId } }]
  })
  const leads = body.some((block) => block.type === 'figure' && block.attrs.id === story.leadFigureId)
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

/** Why the library would not take this story; said before a person chooses it. */
function problemOf(story: ReadStory): { reason: 'tooLarge' | 'damaged'; detail: string } | null {
  const identity = { id: randomUUID(), blockId: randomUUID(), now: new Date() }
  const read = readArticle(JSON.stringify(articleOf(story, identity)))
  if (read.ok) return null
  const { problem } = read
  if (problem.kind === 'tooLarge') return { reason: 'tooLarge', detail: '' }
  return { reason: 'damaged', detail: problem.kind === 'invalid' ? problem.path : problem.kind }
}
