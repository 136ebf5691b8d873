import { spawn } from 'node:child_process'

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
