import type { Page } from 'playwright-core'

export type HostName = 'desktop' | 'browser'

export interface LaunchOptions {
  /** The library's folder; two launches with the same one are a restart. */
  library: string
  /** The interface's language, whatever the machine speaks. */
  language?: 'vi' | 'en'
  /** Files that the program is started with, as by a double click; the desktop window alone. */
  files?: readonly string[]
  /** Chromium's own switches, beside those of every test. */
  chromiumArgs?: readonly string[]
}

/** The running app as the user has it before them, the same in every host. */
export interface RunningApp {
  host: HostName
  page: Page
  /**
   * Everything the page's console said so far, errors of the page and refusals of the content
   * policy among it.
   */
  consoleLines: string[]
  /**
   * From now on a dialog that asks for a folder or a file's place answers this; the browser host
   * asks for none.
   */
  chooseInDialogs(path: string): Promise<void>
  /** As the user closes it: what is not saved is saved first. */
  close(): Promise<void>
  /** `kill -9` of the whole program in the middle of whatever it does. */
  kill(): Promise<void>
}

/** Collects what a page has to complain about. */
export function listenToConsole(page: Page): string[] {
  const lines: string[] = []
  page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`))
  // While nobody listens for it, a file question is the system's own dialog; listening late would
  // race with it.
  page.on('filechooser', () => {})
  page.on('pageerror', (error) => lines.push(`pageerror: ${error.stack ?? error.message}`))
  return lines
}
