import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { renderPage } from '#shared/render/page/page.ts'
import type { FormatInput } from './formatInput.ts'

/**
 * The page on A4. The same page printed by the same program gives the same bytes. Fails with
 * formatUnavailable where the host cannot print.
 */
export async function writePdf(input: FormatInput): Promise<Result<Uint8Array>> {
  const { printPage, readFile, updatedAt } = input
  if (!printPage) return fail({ code: 'formatUnavailable', format: 'PDF' })
  const page = new TextEncoder().encode(renderPage(input))
  const bytes = await printPage(async (path) => (path === 'index.html' ? page : readFile(path)))
  return succeed(withDates(bytes, updatedAt))
}

/**
 * A PDF says when it was made; ours says when the story was last changed, in as many bytes, so that
 * nothing in it moves.
 */
function withDates(pdf: Uint8Array, updatedAt: string): Uint8Array {
  const bytes = Buffer.from(pdf)
  const digits = updatedAt.replace(/\D/g, '').slice(0, 14)
  const dates = /\/(?:CreationDate|ModDate) \(D:(\d{14})([+-]\d\d'\d\d')/dg
  for (const { indices } of bytes.toString('latin1').matchAll(dates)) {
    const [, instant, zone] = indices ?? []
    if (instant) bytes.write(digits, instant[0], 'latin1')
    if (zone) bytes.write("+00'00'", zone[0], 'latin1')
  }
  return bytes
}
