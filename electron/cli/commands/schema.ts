import { exportedArticleJsonSchema } from '#shared/render/json/jsonSchema.ts'
import { type ExitCode, exitCodes } from '../exitCodes.ts'
import type { Terminal } from '../terminal.ts'

export function schema(terminal: Terminal): ExitCode {
  terminal.print(JSON.stringify(exportedArticleJsonSchema(), null, 2))
  return exitCodes.done
}
