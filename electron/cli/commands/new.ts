import type { Language } from '#shared/article/article.ts'
import { type ExitCode, exitCodes } from '../exitCodes.ts'
import { failed, type Surroundings, withNewsroom } from '../run.ts'

export function makeNew(
  surroundings: Surroundings,
  options: { headline?: string; language: Language },
): Promise<ExitCode> {
  const { terminal } = surroundings
  return withNewsroom(surroundings, { mode: 'write' }, async ({ ask }) => {
    const created = await ask('articles.create', { language: options.language })
    if (!created.ok) return failed(terminal, created.error)
    const { id } = created.value.row
    if (options.headline) {
      const renamed = await ask('articles.rename', {
        articleId: id,
        headline: options.headline.normalize('NFC'),
      })
      if (!renamed.ok) return failed(terminal, renamed.error)
    }
    terminal.print(id)
    return exitCodes.done
  })
}
