/**
 * Takes the cursor out of a field beside the story. Fields for several names take the last one only when they are left, and keys
 * can open another story, or close the window, without leaving them.
 */
export function leaveField(): void {
  const field = document.activeElement
  if (field instanceof HTMLInputElement && field.closest('#inspector')) field.blur()
}
