/**
 * For the `ref` of what a dialog's next step should be operated by: the button that had the focus
 * has gone.
 */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus()
}

/**
 * Takes the cursor out of a field beside the story or in a dialog. Some take what was written only
 * when they are left, and keys can open another story or tab, or close the dialog or the window,
 * without leaving them.
 */
export function leaveField(): void {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  if (field.closest('#inspector, [role="dialog"]')) field.blur()
}
