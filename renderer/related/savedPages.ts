import { useState } from 'react'
import { call } from '../newsroom/newsroom.ts'
import { sendFiles } from '../newsroom/sendFiles.ts'
import { t } from '../ui/language.ts'
import type { ImportFile } from '../newsroom/droppedFiles.ts'
import { showFailure, showNotice } from '../ui/notices.ts'
import { addRelated } from './addStory.ts'

const wanted = /\.(x?html?|jpe?g|jpe|jfif|png|webp|avif|gif|tiff?|heic|heif)$/i
const mostFiles = 2_000

/** Makes related stories of saved web pages, whose pictures may lie beside them. */
export function useSavedPages(articleId: string, say: (sentence: string) => void) {
  const [coming, setComing] = useState(false)

  async function add(files: readonly ImportFile[]): Promise<void> {
    if (coming || files.length === 0) return
    setComing(true)
    await addPages(articleId, files, say).finally(() => setComing(false))
  }

  return { coming, add: (files: readonly ImportFile[]) => void add(files) }
}

async function addPages(
  articleId: string,
  files: readonly ImportFile[],
  say: (sentence: string) => void,
): Promise<void> {
  // A file that the user pointed at is sent whatever it is called, so that what is wrong with it
  // can be said.
  const chosen = files
    .filter(({ path }) => !path.includes('/') || wanted.test(path))
    .slice(0, mostFiles)
  const sent = await sendFiles(chosen, new AbortController().signal, () => undefined)
  if (!sent.ok) return showFailure(sent.error)
  for (const { error } of sent.value.refused) showFailure(error)
  if (sent.value.uploads.length === 0) return
  const answer = await call('imports.teasers', { files: sent.value.uploads })
  if (!answer.ok) return showFailure(answer.error)
  let added = 0
  for (const one of answer.value.teasers) {
    if (one.kind === 'failed') {
      showFailure(one.error)
      continue
    }
    const { url, teaser } = one
    const refusal = addRelated(articleId, { kind: 'address', id: crypto.randomUUID(), url, teaser })
    if (refusal === null) added++
    else if (refusal.kind === 'twin') showNotice(t('related:twin', { headline: refusal.headline }))
    else if (refusal.kind === 'full') showNotice(t('related:full'))
  }
  if (added > 0) say(t('related:pages.added', { count: added }))
}

let asking: HTMLInputElement | null = null

/** Asks for saved pages, and for the pictures that belong to them. */
export function choosePages(take: (files: ImportFile[]) => void): void {
  // Kept in the page until the next question: a browser may forget one whose input is gone.
  asking?.remove()
  const input = document.createElement('input')
  asking = input
  input.type = 'file'
  input.accept = '.html,.htm,.xhtml'
  input.multiple = true
  input.hidden = true
  input.addEventListener('change', () =>
    take([...(input.files ?? [])].map((file) => ({ path: file.name, file }))),
  )
  document.body.append(input)
  input.click()
}
