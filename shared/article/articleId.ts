import { z } from 'zod'

/** A UUID in lower case, as addresses and exported pages carry it. */
export const articleIdSchema = z.uuid().regex(/^[^A-Z]*$/)
