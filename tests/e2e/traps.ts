import type { Frame, Page, Request } from 'playwright-core'

/** What hostile content got a page to do, in words; empty where it did nothing. */
export interface Traps {
  sprung(): Promise<string[]>
}

/**
 * From now on everything is written down that hostile content tries: to run (its scripts set
 * `__ran`), to ask, to open a window, or to reach an address beside those that begin with one of
 * `own`.
 */
export function setTraps(
  page: Page,
  consoleLines: readonly string[],
  own: readonly string[],
): Traps {
  const sprung: string[] = []
  const linesBefore = consoleLines.length
  const mayReach = (url: string): boolean =>
    /^(blob|data):/.test(url) || own.some((start) => url.startsWith(start))
  page.on('request', (request: Request) => {
    if (!mayReach(request.url())) sprung.push(`reached for ${request.url()}`)
  })
  page.on('popup', (popup) => sprung.push(`opened ${popup.url()}`))
  page.on('dialog', (dialog) => {
    sprung.push(`asked ${dialog.message()}`)
    void dialog.dismiss()
  })
  return {
    async sprung() {
      await ranOut(page)
      const ran = await Promise.all(page.frames().map(hasRun))
      const complaints = consoleLines.slice(linesBefore).filter(isAttempt)
      return [...sprung, ...ran.flat(), ...complaints]
    },
  }
}

/**
 * A base or a style in a document that is only being read is refused, too, and that is no attempt
 * at anything.
 */
function isAttempt(line: string): boolean {
  return (
    /pageerror/.test(line) ||
    (/Content Security Policy/.test(line) && !/'(style-src|base-uri)/.test(line.replace(/"/g, "'")))
  )
}

async function hasRun(frame: Frame): Promise<string[]> {
  // A frame without scripts answers nothing, which is as well.
  const ran = await frame
    .evaluate(() => Reflect.get(window, '__ran') as unknown)
    .catch(() => undefined)
  return ran === undefined ? [] : [`ran in ${frame.url()}`]
}

/**
 * Waits until the page has done what it had begun: a picture of our own that cannot be read fails
 * after those that stood before it, and a timer runs after those that were due before.
 */
function ranOut(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const picture = new Image()
    const failed = new Promise((resolve) => picture.addEventListener('error', resolve))
    picture.src = 'data:image/png;base64,AAAA'
    await failed
    await new Promise((resolve) => setTimeout(resolve))
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  })
}
