import type { Emit } from '../../shared/contract/contract.ts'
import type { Result } from '../../shared/contract/errors.ts'

/** Where exports and backups go. */
export type Destination =
  /** A folder on this machine, absolute. */
  | { kind: 'folder'; path: string }
  /** One zip, to be fetched from the host afterwards. */
  | { kind: 'download' }

/** What the newsroom needs of the program around it: the desktop shell, the loopback server, or the command line. */
export interface Host {
  readonly appVersion: string
  readonly emit: Emit
  chooseExportDestination(): Promise<Result<Destination>>
  chooseBackupFile(
    suggestedName: string,
  ): Promise<Result<{ kind: 'file'; path: string } | { kind: 'download' }>>
  /** Makes a finished file fetchable once under the returned address. */
  offerDownload(path: string, fileName: string): string
  showInFolder(path: string): void
  openAddress(url: string): void
  readyToClose(): void
}
