import { call } from '../newsroom/newsroom.ts'
import { showFailure } from '../ui/notices.ts'

/** Shows the folder or the zip of an export in the system's file manager. */
export async function revealExport(exportId: string): Promise<void> {
  const answer = await call('exports.reveal', { exportId })
  if (!answer.ok) showFailure(answer.error)
}

/** The same for the newest export of an article. */
export async function revealNewest(articleId: string): Promise<void> {
  const history = await call('exports.history', { articleId })
  if (!history.ok) return showFailure(history.error)
  const [newest] = history.value.records
  if (newest) await revealExport(newest.exportId)
}
