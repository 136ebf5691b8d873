import type { Emit } from '#shared/contract/contract.ts'
import type { ExportPlace } from '#shared/contract/publishing.ts'
import type { Result } from '#shared/contract/errors.ts'

/** Where exports and backups go. */
export type Destination =
  /** A folder on this machine, absolute. */
  | { kind: 'folder'; path: string }
  /** One zip on this machine, absolute; what is there is replaced, as the user was asked. */
  | { kind: 'zip'; path: string }
  /** One zip, to be fetched from the host afterwards. */
  | { kind: 'download' }

/**
 * What the newsroom needs of the program around it: the desktop shell, the loopback server, or the
 * command line.
 */
export interface Host {
  readonly appVersion: string
  readonly emit: Emit
  /** What exports can be put into; whoever can write a folder can show it, too. */
  readonly exportPlaces: readonly ExportPlace[]
  /** `zipName` is offered as the name of the zip. */
  chooseExportDestination(place: ExportPlace, zipName: string): Promise<Result<Destination>>
  chooseBackupFile(
    suggestedName: string,
  ): Promise<Result<{ kind: 'file'; path: string } | { kind: 'download' }>>
  /** `suggestedName` is that of a hand-off package. */
  chooseHandoffFile(
    suggestedName: string,
  ): Promise<Result<{ kind: 'file'; path: string } | { kind: 'download' }>>
  /**
   * A folder to be watched for packages, absolute; absent where none can be chosen, and then none
   * is watched.
   */
  chooseWatchedFolder?: () => Promise<Result<string>>
  /** Makes a finished file fetchable once under the returned address. */
  offerDownload(path: string, fileName: string): string
  showInFolder(path: string): void
  /**
   * Prints a page on A4 and returns the PDF; absent where the host cannot. `readFile` gives the
   * bytes of `index.html` and of the files that it names, null for all others; nothing else is
   * fetched and no script runs.
   */
  printPage?: (readFile: (path: string) => Promise<Uint8Array | null>) => Promise<Uint8Array>
  openAddress(url: string): void
  readyToClose(): void
}
