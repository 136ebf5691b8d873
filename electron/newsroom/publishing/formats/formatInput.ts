import type { Template } from '#shared/contract/templates.ts'
import type { PageInput } from '#shared/render/page/context.ts'
import type { Host } from '../../host/host.ts'

/** What a job has beside its stories. */
export interface FormatMeans {
  /** Where `template` is among the formats. */
  template?: Template | undefined
  /** Where the host can print. */
  printPage?: Host['printPage']
}

export interface FormatInput extends PageInput, FormatMeans {
  /** A file of the story's folder, by its path there. */
  readFile: (path: string) => Promise<Uint8Array | null>
}
