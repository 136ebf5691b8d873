import { existsSync, readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { createTranslator, failureSentence, interfaceLanguage } from '#shared/locales/locales.ts'
import { openNewsroom } from '../newsroom/newsroom.ts'
import { defaultLibraryFolder } from '../newsroom/host/place.ts'
import { createDownloads } from './downloads.ts'
import { createListeners, loopbackHost } from './host.ts'
import { openInBrowser, readOptions } from './launch.ts'
import { startServer } from './server.ts'

const language = interfaceLanguage('system', Intl.DateTimeFormat().resolvedOptions().locale)
const { t } = createTranslator(language)
/** The same two folders up from the source and from what is built of it. */
const program = join(import.meta.dirname, '../..')

await main()

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (options === null) return stop(t('desktop:server.usage'))
  const interfaceFolder = join(program, 'out/renderer')
  if (!existsSync(join(interfaceFolder, 'index.html'))) return stop(t('desktop:server.notBuilt'))

  const downloads = createDownloads()
  const listeners = createListeners()
  const newsroom = openNewsroom(resolve(options.library ?? defaultLibraryFolder()), {
    mode: 'write',
    holder: t('desktop:browserHolder', { machine: hostname() }),
    host: loopbackHost(appVersion(), downloads, listeners),
  })
  if (!newsroom.ok) return stop(failureSentence(t, newsroom.error))

  const parts = {
    newsroom: newsroom.value,
    downloads,
    listeners,
    interfaceFolder,
    port: options.port,
    t,
  }
  const server = await startServer(parts).catch((error: NodeJS.ErrnoException) => {
    newsroom.value.close()
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error
    return null
  })
  if (server === null) return stop(t('desktop:server.portTaken', { port: options.port }))
  console.log(`${t('desktop:server.ready')}\n\n  ${server.address}\n\n${t('desktop:server.stop')}`)
  if (options.open) openInBrowser(server.address)

  const finish = (): void => {
    void server.close().then(() => {
      newsroom.value.close()
      process.exit(0)
    })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, finish)
}

function stop(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}

function appVersion(): string {
  const { version } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}
