/**
 * For the `ref` of what a dialog's next step should be operated by: the button that had the focus
 * has gone.
 */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus()
}
