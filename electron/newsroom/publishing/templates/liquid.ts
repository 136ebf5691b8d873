import { Drop, Liquid, type LiquidOptions } from 'liquidjs'
import type { Language } from '#shared/article/article.ts'
import type { Template } from '#shared/contract/templates.ts'

type FileType = Template['fileType']

/**
 * What a template may use up: milliseconds of one rendering, values that it makes, and tags that it
 * comes to. A page of 200 photos and 2,000 paragraphs needs about a hundredth of each.
 */
const bounds = {
  renderLimit: 2_000,
  memoryLimit: 50_000_000,
  templateLimit: 1_000_000,
  parseLimit: 200_000,
}

/** These read other files, or draw lots, where the same story has to give the same bytes. */
const barredTags = ['include', 'render', 'layout', 'block']
const barredFilters = ['raw', 'sample']

/**
 * Vietnam's, in minutes behind UTC: a template must print the same hour wherever it is rendered.
 */
const timezoneOffset = -420

/** Text that is already in the form of the file, so that it is put in as it is. */
export class Ready extends Drop {
  readonly #text: string

  constructor(text: string) {
    super()
    this.#text = text
  }

  public override valueOf(): string {
    return this.#text
  }
}

/**
 * The template language as a desk may use it. Whatever a template puts out is escaped for the type
 * of its file; only what the newsroom made for it (`Ready`) stands as it is. It reaches no file, no
 * other template, no prototype and no clock.
 */
export function templateEngine(fileType: FileType, language: Language): Liquid {
  const options: LiquidOptions = {
    ...bounds,
    templates: {},
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    ownPropertyOnly: true,
    dateFormat: '%-d/%-m/%Y',
    locale: language,
    timezoneOffset,
    outputEscape: outputs[fileType],
  }
  const engine = new Liquid(options)
  for (const tag of barredTags) Reflect.deleteProperty(engine.tags, tag)
  for (const filter of barredFilters) Reflect.deleteProperty(engine.filters, filter)
  escapeOnce(engine, fileType)
  stopClocks(engine)
  return engine
}

const outputs: Record<FileType, (value: unknown) => string> = {
  html: (value) => (value instanceof Ready ? value.valueOf() : escapeMarkup(textOf(value))),
  xml: (value) => (value instanceof Ready ? value.valueOf() : escapeMarkup(textOf(value))),
  json: (value) => JSON.stringify(value instanceof Drop ? value.valueOf() : (value ?? null)),
  txt: textOf,
}

function textOf(value: unknown): string {
  const plain: unknown = value instanceof Drop ? value.valueOf() : value
  if (plain === null || plain === undefined) return ''
  if (typeof plain === 'string') return plain
  return Array.isArray(plain) ? plain.map(textOf).join('') : JSON.stringify(plain)
}

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }),
)

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities.get(character) ?? character)
}

/** Who escapes by hand, as other engines ask for, does not get it twice. */
function escapeOnce(engine: Liquid, fileType: FileType): void {
  if (fileType !== 'html' && fileType !== 'xml') return
  for (const name of ['escape', 'xml_escape'])
    engine.registerFilter(name, (value: unknown) => new Ready(escapeMarkup(textOf(value))))
}

/** Dates may be printed in any form, but "now" would make every export another one. */
function stopClocks(engine: Liquid): void {
  for (const name of Object.keys(engine.filters).filter((known) => known.startsWith('date'))) {
    const known = engine.filters[name]
    const print = typeof known === 'function' ? known : known?.handler
    if (!print) continue
    engine.registerFilter(name, function (value: unknown, ...rest: unknown[]): unknown {
      if (/^\s*(now|today)\s*$/i.test(textOf(value)))
        throw new Error(`${name}: "${textOf(value)}" is not allowed`)
      return print.call(this, value, ...rest)
    })
  }
}
