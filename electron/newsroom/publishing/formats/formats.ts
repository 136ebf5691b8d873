import type { ExportFormat } from '#shared/contract/publishing.ts'
import { type Template, templateFileName } from '#shared/contract/templates.ts'
import { renderJson } from '#shared/render/json/write.ts'
import { renderNinjs } from '#shared/render/ninjs/write.ts'
import { renderFragment } from '#shared/render/page/fragment.ts'
import { renderText } from '#shared/render/text/text.ts'
import { renderTemplate } from '../templates/render.ts'
import type { PageInput } from '#shared/render/page/context.ts'
import type { Host } from '../../host/host.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { renderPage } from '#shared/render/page/page.ts'

/** What a job has beside its stories. */
export interface FormatMeans {
  /** Where `template` is among the formats. */
  template?: Template | undefined
  /** Where the host can print. */
  printPage?: Host['printPage']
}

interface FormatInput extends PageInput, FormatMeans {
  /** A file of the story's folder, by its path there. */
  readFile: (path: string) => Promise<Uint8Array | null>
}

interface WrittenFile {
  name: string
  content: string | Uint8Array
}

type Writer = (input: FormatInput) => Promise<Result<WrittenFile>> | Result<WrittenFile>

/** The file that each format puts into the story's folder, beside `photos/`. */
export const formatWriters: Record<ExportFormat, Writer> = {
  html: (input) => file(formatFiles.html, renderPage(input)),
  fragment: (input) => file(formatFiles.fragment, renderFragment(input)),
  text: ({ article }) => file(formatFiles.text, renderText(article)),
  pdf: async (input) => {
    const bytes = await writePdf(input)
    return bytes.ok ? file(formatFiles.pdf, bytes.value) : bytes
  },
  json: (input) => file(formatFiles.json, renderJson(input)),
  ninjs: (input) => file(formatFiles.ninjs, renderNinjs(input)),
  template: async (input) => {
    if (!input.template) return fail({ code: 'templateMissing', name: '' })
    const text = await renderTemplate(input.template, input)
    return text.ok ? file(templateFileName(input.template), text.value) : text
  },
}

function file(name: string, content: string | Uint8Array): Result<WrittenFile> {
  return succeed({ name, content })
}

/** A template's file is named after the template. */
export const formatFiles = {
  html: 'index.html',
  fragment: 'article.html',
  text: 'article.txt',
  pdf: 'article.pdf',
  json: 'article.json',
  ninjs: 'ninjs.json',
} as const satisfies Record<Exclude<ExportFormat, 'template'>, string>

/**
 * The page on A4. The same page printed by the same program gives the same bytes. Fails with
 * formatUnavailable where the host cannot print.
 */
async function writePdf(input: FormatInput): Promise<Result<Uint8Array>> {
  const { printPage, readFile, updatedAt } = input
  if (!printPage) return fail({ code: 'formatUnavailable', format: 'PDF' })
  const page = new TextEncoder().encode(renderPage(input))
  const bytes = await printPage(async (path) => (path === 'index.html' ? page : readFile(path)))
  return succeed(withDates(bytes, updatedAt))
}

/**
 * A PDF says when it was made; ours says when the story was last changed, in as many bytes, so that
 * nothing in it moves.
 */
function withDates(pdf: Uint8Array, updatedAt: string): Uint8Array {
  const bytes = Buffer.from(pdf)
  const digits = updatedAt.replace(/\D/g, '').slice(0, 14)
  const dates = /\/(?:CreationDate|ModDate) \(D:(\d{14})([+-]\d\d'\d\d')/dg
  for (const { indices } of bytes.toString('latin1').matchAll(dates)) {
    const [, instant, zone] = indices ?? []
    if (instant) bytes.write(digits, instant[0], 'latin1')
    if (zone) bytes.write("+00'00'", zone[0], 'latin1')
  }
  return bytes
}
