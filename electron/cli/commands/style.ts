import { createReadStream, existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { readRuleFile } from '#shared/checks/style/readRules.ts'
import { mostRuleFileLength, type RuleFile } from '#shared/checks/style/ruleFile.ts'
import { fail, type Failure, type Result, succeed } from '#shared/contract/errors.ts'
import { failureSentence } from '#shared/locales/locales.ts'
import { guardedAsync } from '../../newsroom/files/faults.ts'
import { type ExitCode, exitCodes } from '../exitCodes.ts'
import { createJsonArray } from '../rows.ts'
import { failed, type Surroundings, withNewsroom } from '../run.ts'
import { plain, type Terminal } from '../terminal.ts'

/** The desk's own rule files, one a line. */
export function listRules(
  surroundings: Surroundings,
  options: { json?: boolean },
): Promise<ExitCode> {
  const { terminal } = surroundings
  return withNewsroom(surroundings, { mode: 'read' }, async ({ ask }) => {
    const style = await ask('style.get', {})
    if (!style.ok) return failed(terminal, style.error)
    const { files } = style.value
    const json = options.json ? createJsonArray(terminal) : null
    for (const file of files) {
      const { id, name, severity, rules } = file
      if (json) json.add({ id, name, severity: severity ?? null, rules: rules.length })
      else terminal.print(fileLine(file, terminal))
    }
    json?.end()
    if (files.length === 0 && !json) terminal.say(terminal.t('checks:style.noFiles'))
    return exitCodes.done
  })
}

function fileLine({ id, name, severity, rules }: RuleFile, { t }: Terminal): string {
  const count = t('checks:style.rules', { count: rules.length })
  return [id, plain(name), count, ...(severity ? [t(`checks:severity.${severity}`)] : [])].join(
    '  ',
  )
}

/** Takes rule files in, each by itself: one that is refused is said, and the others are taken. */
export function importRules(surroundings: Surroundings, paths: string[]): Promise<ExitCode> {
  const { terminal } = surroundings
  return withNewsroom(surroundings, { mode: 'write' }, async ({ ask }) =>
    eachFile(paths, terminal, async (text) => {
      const taken = await ask('style.import', { text })
      if (!taken.ok) return taken
      const { file, replaced } = taken.value
      const values = { name: plain(file.name), count: file.rules.length }
      return succeed(
        terminal.t(replaced ? 'checks:style.replaced' : 'checks:style.imported', values),
      )
    }),
  )
}

/** Tries rule files and their examples; no library is asked. */
export function checkRules({ terminal }: Surroundings, paths: string[]): Promise<ExitCode> {
  return eachFile(paths, terminal, async (text) => {
    const read = readRuleFile(text)
    if ('problem' in read) {
      const { problem, rule, detail } = read
      return fail({ code: 'styleRefused', reason: problem, rule, detail })
    }
    return succeed(
      terminal.t('cli:style.sound', { name: plain(read.name), count: read.rules.length }),
    )
  })
}

/**
 * Writes one rule file of the library, as the desk uses it now: to the standard output where no
 * file is named.
 */
export function exportRules(
  surroundings: Surroundings,
  id: string,
  options: { out?: string; replace?: boolean },
): Promise<ExitCode> {
  const { terminal } = surroundings
  const { t } = terminal
  const out = options.out === undefined ? null : resolve(options.out)
  return withNewsroom(surroundings, { mode: 'read' }, async ({ ask }) => {
    const style = await ask('style.get', {})
    if (!style.ok) return failed(terminal, style.error)
    const file = style.value.files.find((one) => one.id === id)
    if (!file) {
      terminal.say(t('cli:style.unknown', { id: plain(id) }))
      return exitCodes.failed
    }
    const text = JSON.stringify(file, null, 2)
    if (out === null) {
      terminal.print(text)
      return exitCodes.done
    }
    if (existsSync(out) && !options.replace) {
      terminal.say(t('cli:style.exists', { file: out }))
      return exitCodes.failed
    }
    const written = await guardedAsync(() => write(out, `${text}\n`))
    if (!written.ok) return failed(terminal, written.error)
    terminal.print(
      t('cli:style.written', { name: plain(file.name), count: file.rules.length, file: out }),
    )
    return exitCodes.done
  })
}

async function write(file: string, text: string): Promise<Result<null>> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
  return succeed(null)
}

/** `work` answers what is said of a file. */
async function eachFile(
  paths: readonly string[],
  terminal: Terminal,
  work: (text: string) => Promise<Result<string>>,
): Promise<ExitCode> {
  let allDone = true
  for (const path of paths) {
    const text = await textIn(path)
    const done = text.ok ? await work(text.value) : text
    if (done.ok) terminal.print(`${plain(path)}: ${done.value}`)
    else terminal.say(`${plain(path)}: ${sentenceOf(terminal, done.error)}`)
    allDone &&= done.ok
  }
  return allDone ? exitCodes.done : exitCodes.failed
}

/** No more of a file is read than a rule file may have. */
async function textIn(path: string): Promise<Result<string>> {
  const most = 3 * mostRuleFileLength
  try {
    const bytes = await buffer(createReadStream(path, { end: most }))
    if (bytes.length > most)
      return fail({ code: 'styleRefused', reason: 'long', rule: '', detail: '' })
    return succeed(bytes.toString('utf8'))
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? ''
    return fail({ code: 'fileUnreadable', fileName: basename(path), detail })
  }
}

function sentenceOf({ t }: Terminal, failure: Failure): string {
  return plain(failureSentence(t, failure))
}
