import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { project } from '../../build/built.ts'

/** Runs the command line as a script would; returns what it printed, throws where it failed. */
export function runCli(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [join(project, 'electron/cli/main.ts'), ...args],
      (error, stdout, stderr) => {
        if (error) reject(new Error(`${error.message}\n${stdout}\n${stderr}`))
        else resolve(stdout)
      },
    )
  })
}
