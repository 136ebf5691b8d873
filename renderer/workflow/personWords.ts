import type { Person } from '../../shared/article/profile.ts'
import { t } from '../shell/language.ts'

/** "Minh Huệ (Phóng viên)". */
export function personWords({ name, role }: Pick<Person, 'name' | 'role'>): string {
  return `${name || t('workflow:bar.someone')} (${t(`workflow:roles.${role}`)})`
}
