import type { z } from 'zod'
import type { failureSchema } from './failureSchema.ts'

export type Failure = z.infer<typeof failureSchema>

export type Result<Value> = { ok: true; value: Value } | { ok: false; error: Failure }

export function succeed<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function fail(error: Failure): { ok: false; error: Failure } {
  return { ok: false, error }
}
