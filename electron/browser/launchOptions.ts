import { parseArgs } from 'node:util'

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
