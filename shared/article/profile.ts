import { z } from 'zod'

/** What somebody does in the newsroom. It says which move is offered first and forbids none. */
export const roles = ['reporter', 'copyEditor', 'desk'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

export const longestName = 200
export const longestInitials = 6

/** Who works with this library. */
export const profileSchema = z.strictObject({
  name: z.string().min(1).max(longestName),
  role: roleSchema,
  initials: z.string().max(longestInitials),
})
export type Profile = z.infer<typeof profileSchema>

/**
 * Who made something: a version, a sign-off, a comment. The name is empty where nobody has said it
 * yet.
 */
export const personSchema = z.strictObject({
  name: z.string().max(longestName),
  role: roleSchema,
  /**
   * A short random id of the library that it was made in, so that two people of one name are told
   * apart.
   */
  device: z.string().regex(/^[0-9a-z]{4,16}$/),
})
export type Person = z.infer<typeof personSchema>

/**
 * "Nguyễn Thị Minh Huệ" → "MH": the two words that a Vietnamese colleague is called by, or "JD" of
 * Jane Doe.
 */
export function initialsOf(name: string): string {
  const words = name.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  return words
    .slice(-2)
    .map((word) => Array.from(word)[0])
    .join('')
    .toLocaleUpperCase('vi')
}
