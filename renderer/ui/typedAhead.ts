interface Held {
  field: HTMLInputElement
  before: Element | null
  timer: ReturnType<typeof setTimeout>
}

/** Milliseconds after which nothing is waited for any more. */
const patience = 10_000

let held: Held | null = null

/**
 * Takes the cursor away from where it is, at once, while what the next keys are meant for is still
 * on its way: a story that is being made, a dialog, a field of it. What is typed meanwhile is
 * handed over to whatever takes the cursor next.
 */
export function holdKeys(): void {
  if (held) return
  const field = document.createElement('input')
  field.className = 'typed-ahead'
  field.tabIndex = -1
  field.autocomplete = 'off'
  field.addEventListener('blur', () => queueMicrotask(handOver))
  field.addEventListener('keydown', stayHere)
  held = { field, before: document.activeElement, timer: setTimeout(dropKeys, patience) }
  document.body.append(field)
  field.focus({ preventScroll: true })
}

/** Where the cursor was before keys were held. */
export function cursorBefore(): Element | null {
  return held ? held.before : document.activeElement
}

/**
 * Unless something has taken the cursor: it goes back, and nothing is written where it was not
 * meant.
 */
export function dropKeys(): void {
  if (document.activeElement !== held?.field) return
  const before = take()?.before
  if (before instanceof HTMLElement) before.focus({ preventScroll: true })
}

function handOver(): void {
  // Another window has the keyboard now; the field keeps what it has.
  if (document.activeElement === held?.field) return
  const text = take()?.field.value
  if (text) document.execCommand('insertText', false, text)
}

function take(): Held | null {
  const taken = held
  held = null
  clearTimeout(taken?.timer)
  taken?.field.remove()
  return taken
}

/** Tab would carry the words to some button. */
function stayHere(event: KeyboardEvent): void {
  if (event.key === 'Tab') event.preventDefault()
}
