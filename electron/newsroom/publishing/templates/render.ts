import type { Liquid, LiquidError } from 'liquidjs'
import type { Language } from '#shared/article/article.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import type { Template } from '#shared/contract/templates.ts'
import type { PageInput } from '#shared/render/page/context.ts'
import { type TemplateData, templateData } from '#shared/render/template/data.ts'
import type { Ready } from './liquid.ts'

/** Bytes that one file of a template may have. */
const longestOutput = 20_000_000

/**
 * What a template makes of a story. The same story gives the same text. Fails with templateFailed.
 */
export async function renderTemplate(
  template: Template,
  input: PageInput,
): Promise<Result<string>> {
  return working(template, input.article.language, async (engine, ready) => {
    const scope = scopeOf(templateData(input), template.fileType, (text) => new ready(text))
    const text = (await engine.render(engine.parse(template.text), scope)) as string
    if (text.length > longestOutput) throw new Error('too long')
    return text.normalize('NFC')
  })
}

/**
 * Whether a template can be read; what it names is only known when it meets a story. Fails with
 * templateFailed.
 */
export function checkTemplate(template: Template): Promise<Result<unknown>> {
  return working(template, 'vi', async (engine) => engine.parse(template.text))
}

async function working<Value>(
  template: Template,
  language: Language,
  work: (engine: Liquid, ready: typeof Ready) => Promise<Value>,
): Promise<Result<Value>> {
  const { Ready: ready, templateEngine } = await import('./liquid.ts')
  try {
    return succeed(await work(templateEngine(template.fileType, language), ready))
  } catch (error) {
    return fail({ code: 'templateFailed', name: template.name, ...placeOf(error) })
  }
}

/** Whatever goes wrong while a template is at work is the template's, and it says where. */
function placeOf(error: unknown): { line: number; column: number; detail: string } {
  const { token, originalError, message } = error as Partial<LiquidError> & { message: string }
  const [line = 1, column = 1] = token?.getPosition() ?? []
  const detail = (originalError?.message ?? message).replace(/, line:\d+, col:\d+$/, '')
  return { line, column, detail }
}

/** In pages the pieces of HTML stand as they are; elsewhere they are text like all else. */
function scopeOf(
  data: TemplateData,
  fileType: Template['fileType'],
  ready: (text: string) => object,
): object {
  if (fileType !== 'html' && fileType !== 'xml') return data
  const html = Object.fromEntries(
    Object.entries(data.html).map(([name, piece]) => [name, ready(piece)]),
  )
  return { ...data, html, structuredData: ready(data.structuredData.replace(/</g, '\\u003c')) }
}
