import type { i18n } from 'i18next'
import type { Newsroom } from '../newsroom/newsroom.ts'
import type { Downloads } from './downloads.ts'
import type { Listeners } from './events.ts'

/** What the server answers from. */
export interface ServerParts {
  newsroom: Newsroom
  downloads: Downloads
  listeners: Listeners
  /** The folder of the built interface. */
  interfaceFolder: string
  /** 0 takes any free one. */
  port: number
  t: i18n['t']
}
