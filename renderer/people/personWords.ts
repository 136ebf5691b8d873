import { type Known, whichOf } from '#shared/article/people.ts'
import type { Person } from '#shared/article/profile.ts'
import { t } from '../ui/language.ts'

/** "Minh Huệ (Phóng viên)". */
export function personWords({ name, role }: Pick<Person, 'name' | 'role'>): string {
  return `${name || t('workflow:bar.someone')} (${t(`workflow:roles.${role}`)})`
}

/** "Minh Huệ", and among people of whom another has that name "Minh Huệ (máy này)". */
export function whoWords(person: Known, people: readonly Known[], here: string): string {
  const which = whichOf(person, people, here)
  return which === null ? person.name : t(`workflow:namesake.${which}`, { name: person.name })
}
