import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import type { ExportFormat } from '#shared/contract/publishing.ts'
import { templateFileName } from '#shared/contract/templates.ts'
import { renderJson } from '#shared/render/json/write.ts'
import { renderNinjs } from '#shared/render/ninjs/write.ts'
import { renderFragment } from '#shared/render/page/fragment.ts'
import { renderPage } from '#shared/render/page/page.ts'
import { renderText } from '#shared/render/text/text.ts'
import { renderTemplate } from '../templates/render.ts'
import type { FormatInput } from './formatInput.ts'
import { writePdf } from './pdf.ts'

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
