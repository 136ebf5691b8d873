import { type Role, roles } from '../article/profile.ts'
import { fold } from '../text/fold.ts'

/** What a role is called after an @, without marks; the first is what a button writes. */
const names: Record<Role, readonly string[]> = {
  reporter: ['phong vien', 'reporter'],
  copyEditor: ['bien tap', 'copy editor', 'editor'],
  desk: ['desk', 'thu ky'],
}

/** The roles that a comment calls: `@phóng viên`, `@biên tập`, `@desk`. */
export function mentionsIn(text: string): Role[] {
  const folded = fold(text)
  return roles.filter((role) => names[role].some((name) => mentions(folded, name)))
}

function mentions(folded: string, name: string): boolean {
  for (let at = folded.indexOf(`@${name}`); at !== -1; at = folded.indexOf(`@${name}`, at + 1))
    if (!/[\p{L}\p{N}]/u.test(folded[at + 1 + name.length] ?? '')) return true
  return false
}
