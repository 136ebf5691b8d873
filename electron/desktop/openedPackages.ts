import { app } from 'electron'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { readSwitches } from './switches.ts'

/** Hands on the packages that the user opens from outside, before the library is open and after. */
export function followOpenedPackages(first: readonly string[], opening: Promise<Newsroom>): void {
  const openEach = async (files: readonly string[]): Promise<void> => {
    const newsroom = await opening
    for (const file of files) await newsroom.openPackage(file)
  }
  const openAll = (files: readonly string[]): void => {
    if (files.length === 0) return
    void openEach(files)
  }
  openAll(first)
  // On Linux and Windows a second start brings them, whose switches are Chromium's and ours; on a
  // Mac the system tells.
  app.on('second-instance', (_event, args, workingFolder) =>
    openAll(readSwitches(args.slice(1), workingFolder).packages),
  )
  for (const file of openedEarly.splice(0)) openAll([file])
  app.removeListener('open-file', noteEarly)
  app.on('open-file', (event, file) => {
    event.preventDefault()
    openAll([file])
  })
}

const openedEarly: string[] = []

function noteEarly(event: Electron.Event, file: string): void {
  event.preventDefault()
  openedEarly.push(file)
}

/** A Mac tells of the file that a program was started with before the program is ready. */
export function noteOpenedPackages(): void {
  app.on('open-file', noteEarly)
}
