import type { Page } from 'playwright-core'
import { paper } from './reporter.ts'

/** The story as a person sees it with its changes: `[-went-]{+came+}`. */
export function shownChanges(page: Page): Promise<string[]> {
  return paper(page).evaluate((dom) => {
    const told = (node: Node): string => {
      const inside = [...node.childNodes].map(told).join('')
      if (!(node instanceof HTMLElement)) return node.textContent ?? ''
      if (node.matches('.change-note')) return `(${inside})`
      if (node.matches('.change-del, .change-removed')) return `[-${inside}-]`
      if (node.matches('.change-ins')) return `{+${inside}+}`
      return node.matches('.change-marks') ? `~${inside}~` : inside
    }
    return [...dom.children].map(told).filter(Boolean)
  })
}
