import { z } from 'zod'

export const statuses = ['draft', 'inReview', 'approved', 'exported'] as const
export const statusSchema = z.enum(statuses)
export type Status = z.infer<typeof statusSchema>
