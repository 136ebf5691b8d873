/**
 * Into a field by the keyboard, its text selected as the browser's own Tab does: who has other
 * words writes over it.
 */
export function enterField(field: HTMLElement): void {
  field.focus()
  if (field instanceof HTMLInputElement) field.select()
}
