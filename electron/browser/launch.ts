import { parseArgs } from 'node:util'
import { spawn } from 'node:child_process'

/** What the command line asks of the loopback server. */
export interface LaunchOptions {
  library: string | null
  /** 0 takes any free one. */
  port: number
  /** Shows the page in the user's browser. */
  open: boolean
}

/** Null where the command line makes no sense. */
export function readOptions(args: readonly string[]): LaunchOptions | null {
  const values = parsed(args)
  const port = Number(values?.port ?? 0)
  if (values === null || !Number.isInteger(port) || port < 0 || port > 65_535) return null
  return { library: values.library || null, port, open: values.open ?? false }
}

function parsed(
  args: readonly string[],
): { library?: string; port?: string; open?: boolean } | null {
  try {
    return parseArgs({
      args: [...args],
      options: { library: { type: 'string' }, port: { type: 'string' }, open: { type: 'boolean' } },
    }).values
  } catch {
    return null
  }
}

/** Shows the page in the user's own browser; where there is none, the printed address is enough. */
export function openInBrowser(address: string): void {
  const openers: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
    darwin: ['open'],
    win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  }
  const hasDisplay = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']
  const opener = openers[process.platform] ?? (hasDisplay ? ['xdg-open'] : null)
  if (opener === null) return
  const [program, ...args] = opener
  spawn(program, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
