import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createTranslator, interfaceLanguage } from '../shared/locales/locales.ts'
import { build, isBuilt, project } from './built.ts'
import { downloadElectron, electronBinary } from './electronBinary.ts'

/** A program that dies this soon, in milliseconds, has not started. */
const failsWithin = 10_000

const language = interfaceLanguage('system', Intl.DateTimeFormat().resolvedOptions().locale)
const { t } = createTranslator(language)
const asked = process.argv.slice(2)
const args = asked.filter((arg) => arg !== '--browser')

process.exitCode = await start()

async function start(): Promise<number> {
  if (!isBuilt()) {
    console.log(t('desktop:launcher.building'))
    const built = build()
    if (!built.ok) {
      console.error(`${t('desktop:launcher.buildFailed')}\n\n${built.output}`)
      return 1
    }
  }
  if (asked.includes('--browser')) return startBrowser()
  if (!hasDisplay()) return startBrowser(t('desktop:launcher.noDisplay'))
  if (!electronBinary()) console.log(t('desktop:launcher.downloading'))
  const electron = electronBinary() ?? (downloadElectron() ? electronBinary() : null)
  if (electron === null) return startBrowser(t('desktop:launcher.noElectron'))
  return startDesktop(electron)
}

async function startDesktop(electron: string): Promise<number> {
  // Chromium refuses to sandbox root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const began = Date.now()
  const { code, signal } = await run(electron, [...asRoot, project, ...args])
  const failed = code === null ? signal !== 'SIGTERM' && signal !== 'SIGINT' : code !== 0
  if (failed && Date.now() - began < failsWithin)
    return startBrowser(t('desktop:launcher.electronFailed'))
  return code ?? 1
}

async function startBrowser(why?: string): Promise<number> {
  if (why !== undefined) console.log(why)
  const { code } = await run(process.execPath, [
    join(project, 'electron/browser/main.ts'),
    '--open',
    ...args,
  ])
  return code ?? 1
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/** Runs a program in the foreground; what stops this one stops it, and it decides how it ends. */
function run(
  program: string,
  args: string[],
): Promise<{ code: number | null; signal: string | null }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit' })
    const pass = (signal: NodeJS.Signals): void => void child.kill(signal)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, pass)
    child.on('error', () => resolve({ code: 127, signal: null }))
    child.on('exit', (code, signal) => resolve({ code, signal }))
  })
}
