import { headlineOf, urlSlugOf } from '#shared/article/article.ts'
import type { CallInput, CallOutput, Handlers } from '#shared/contract/contract.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import {
  type ExportFormat,
  exportFormats,
  type publishingCalls,
} from '#shared/contract/publishing.ts'
import { checkArticle } from '../checks/checkArticle.ts'
import { temporaryPath } from '../files/temporary.ts'
import type { Destination } from '../host/host.ts'
import { readDraft } from '../library/drafts.ts'
import { readSettings } from '../library/settings.ts'
import {
  createDestinations,
  rememberDestination,
  rememberedDestination,
} from '../publishing/destinations.ts'
import { type ExportRequest, exportToFolder, exportToZip } from '../publishing/exportArticles.ts'
import type { FormatMeans } from '../publishing/formats/formats.ts'
import {
  deletePreset,
  lastChoice,
  listPresets,
  presetName,
  rememberChoice,
  savePreset,
} from '../publishing/presets.ts'
import { changedSinceExport, exportedFolder, exportHistory } from '../publishing/records.ts'
import { tryTemplate } from '../publishing/templates/tryTemplate.ts'
import type { Context } from './context.ts'
import { createJobs } from './jobs.ts'

type PublishingHandlers = Pick<Handlers, keyof typeof publishingCalls>
type Checked = CallOutput<'exports.check'>['checked'][number]
type Exported = Result<CallOutput<'exports.run'>>

/** The calls about exports, presets and templates. */
export function publishingHandlers(context: Context): PublishingHandlers {
  const { library, host } = context
  const destinations = createDestinations()
  const jobs = createJobs()

  const isOffered = (format: ExportFormat) => format !== 'pdf' || host.printPage !== undefined

  async function runExport(input: CallInput<'exports.run'>): Promise<Exported> {
    const chosen = destinations.find(input.destinationId)
    if (!chosen) return fail({ code: 'badCall', detail: 'destinationId' })
    return jobs.run(input.jobId, async (signal) => {
      const means = formatMeans(context, input)
      if (!means.ok) return means
      return exportTo(context, chosen, { ...exportRequest(context, input, signal), ...means.value })
    })
  }

  return {
    'exports.chooseDestination': async ({ place, articleIds }) => {
      const chosen = await host.chooseExportDestination(place, zipNameOf(context, articleIds))
      if (!chosen.ok) return chosen
      if (library.mode === 'write') rememberDestination(library, chosen.value)
      return succeed(destinations.add(chosen.value))
    },
    'exports.lastDestination': async () => {
      const remembered = await rememberedDestination(library)
      const places = [...host.exportPlaces]
      return succeed({ destination: remembered && destinations.add(remembered), places })
    },
    'exports.offered': async () => succeed({ formats: exportFormats.filter(isOffered) }),
    'templates.try': (input) => tryTemplate(library, input),
    'exports.run': runExport,
    'exports.check': async ({ articleIds }) =>
      succeed({ checked: articleIds.map((articleId) => checkStored(context, articleId)) }),
    'exports.cancel': async ({ jobId }) => {
      jobs.stop(jobId)
      return succeed({})
    },
    'exports.history': async ({ articleId }) => {
      const canShow = host.exportPlaces.includes('folder')
      const records = exportHistory(library, articleId).map(({ onThisMachine, ...record }) => ({
        ...record,
        revealable: onThisMachine && canShow,
      }))
      return succeed({ records })
    },
    'exports.changed': async ({ articleIds }) =>
      succeed({ changed: changedSinceExport(library, articleIds) }),
    'exports.reveal': async ({ exportId }) => {
      const folder = exportedFolder(library, exportId)
      if (folder === null) return fail({ code: 'notFound', what: 'export' })
      host.showInFolder(folder)
      return succeed({})
    },
    ...presetHandlers(library.database),
  }
}

function presetHandlers(
  database: Context['library']['database'],
): Pick<PublishingHandlers, 'presets.list' | 'presets.save' | 'presets.delete' | 'presets.use'> {
  return {
    'presets.list': async () =>
      succeed({ presets: listPresets(database), last: lastChoice(database) }),
    'presets.save': async (preset) => savePreset(database, preset),
    'presets.delete': async ({ presetId }) => {
      deletePreset(database, presetId)
      return succeed({})
    },
    'presets.use': async (last) => {
      rememberChoice(database, last)
      return succeed({})
    },
  }
}

function checkStored({ library, now }: Context, articleId: string): Checked {
  const draft = readDraft(library.database, articleId)
  if (!draft.ok) return { kind: 'failed', articleId, error: draft.error }
  const { article } = draft.value
  const findings = checkArticle(library, article, now())
  return { kind: 'checked', articleId, headline: headlineOf(article), findings }
}

function exportRequest(
  context: Context,
  input: CallInput<'exports.run'>,
  signal: AbortSignal,
): ExportRequest {
  const { articleIds, formats, decisions, overrides, jobId, presetId } = input
  return {
    articleIds,
    formats,
    decisions,
    preset: presetName(context.library.database, presetId),
    overrides,
    now: context.now,
    signal,
    onProgress: (progress) => context.host.emit('exportProgress', { jobId, ...progress }),
    onStatus: (articleId) => context.changes.changed([articleId]),
  }
}

/**
 * What the formats need beside the stories. Fails by name where the host or the settings do not
 * have it, before anything is written.
 */
function formatMeans(
  { host, library }: Context,
  { formats, templateName }: Pick<CallInput<'exports.run'>, 'formats' | 'templateName'>,
): Result<FormatMeans & { baseAddress: string }> {
  const { baseAddress, templates } = readSettings(library.database)
  const { printPage } = host
  if (formats.includes('pdf') && !printPage)
    return fail({ code: 'formatUnavailable', format: 'PDF' })
  if (!formats.includes('template')) return succeed({ baseAddress, printPage })
  const template = templates.find(({ name }) => name === templateName)
  if (!template) return fail({ code: 'templateMissing', name: templateName ?? '' })
  return succeed({ baseAddress, printPage, template })
}

async function exportTo(
  context: Context,
  { destination, label }: { destination: Destination; label: string },
  request: ExportRequest,
): Promise<Exported> {
  const { library, host } = context
  if (destination.kind === 'folder') {
    const outcomes = await exportToFolder(library, { path: destination.path, label }, request)
    return outcomes.ok ? succeed({ outcomes: outcomes.value, download: null }) : outcomes
  }
  if (destination.kind === 'zip') {
    const exported = await exportToZip(
      library,
      { path: destination.path, label, stays: true },
      request,
    )
    return exported.ok ? succeed({ outcomes: exported.value.outcomes, download: null }) : exported
  }
  const zipName = zipNameOf(context, request.articleIds)
  const path = temporaryPath('.zip')
  const exported = await exportToZip(library, { path, label: zipName, stays: false }, request)
  if (!exported.ok) return exported
  const { outcomes, written } = exported.value
  return succeed({ outcomes, download: written ? host.offerDownload(path, zipName) : null })
}

function zipNameOf({ library, now }: Context, articleIds: readonly string[]): string {
  const [only, ...more] = articleIds
  const draft = only !== undefined && more.length === 0 ? readDraft(library.database, only) : null
  return draft?.ok
    ? `${urlSlugOf(draft.value.article)}.zip`
    : `toa-soan-${now().toISOString().slice(0, 10)}.zip`
}
