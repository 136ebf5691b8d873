import { extname } from 'node:path'
import { BrowserWindow, session } from 'electron'
import { previewPolicy } from '../newsroom/served/contentPolicy.ts'
import { contentTypes } from '../newsroom/served/interfaceFile.ts'
import { guardSession } from './security.ts'

type ReadFile = (path: string) => Promise<Uint8Array | null>

/** In memory only, and apart from the session of the window. */
const partition = 'print'
const pageAddress = 'preview://story/index.html'

let last: Promise<unknown> = Promise.resolve()

/**
 * Prints a page on A4 in a window that nobody sees, where no script runs and nothing but `readFile`
 * answers; one page after the other.
 */
export function printPage(readFile: ReadFile): Promise<Uint8Array> {
  const turn = last.then(() => print(readFile))
  last = turn.catch(() => undefined)
  return turn
}

async function print(readFile: ReadFile): Promise<Uint8Array> {
  const printing = session.fromPartition(partition, { cache: false })
  guardSession(printing)
  printing.protocol.handle('preview', async (request) => {
    const path = decodeURIComponent(new URL(request.url).pathname.slice(1))
    const bytes = await readFile(path)
    if (bytes === null) return new Response('', { status: 404 })
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        'content-type': contentTypes.get(extname(path)) ?? 'application/octet-stream',
        'content-security-policy': previewPolicy("'none'"),
        'x-content-type-options': 'nosniff',
      },
    })
  })
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: printing, sandbox: true, contextIsolation: true, javascript: false },
  })
  try {
    await window.loadURL(pageAddress)
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
    })
  } finally {
    printing.protocol.unhandle('preview')
    window.destroy()
  }
}
