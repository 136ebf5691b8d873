import { useNavigation } from '../navigation/navigation.ts'

/**
 * A hand-off package dropped on the story is taken in, not put into it. Returns the function that
 * ends this.
 */
export function followDrops(): () => void {
  // Before the editor, which takes dropped files for photos.
  window.addEventListener('drop', takePackage, { capture: true })
  window.addEventListener('dragover', allowOnDesk)
  window.addEventListener('drop', stayHere)
  return () => {
    window.removeEventListener('drop', takePackage, { capture: true })
    window.removeEventListener('dragover', allowOnDesk)
    window.removeEventListener('drop', stayHere)
  }
}

/** Whether a file has the name of a hand-off package. */
export function isPackageName(name: string): boolean {
  return name.toLowerCase().endsWith('.toasoan')
}

function takePackage(event: DragEvent): void {
  const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) => isPackageName(name))
  const { dialog, showDialog } = useNavigation.getState()
  if (!file || dialog !== null || !isOnDesk(event)) return
  event.preventDefault()
  event.stopPropagation()
  showDialog({ kind: 'receive', from: { kind: 'file', file } })
}

/** Also where no story is open and nobody else takes files. */
function allowOnDesk(event: DragEvent): void {
  if (isOnDesk(event) && event.dataTransfer?.types.includes('Files')) event.preventDefault()
}

/** A browser would leave the page for the file. */
function stayHere(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
}

function isOnDesk({ target }: DragEvent): boolean {
  return target instanceof Element && target.closest('main') !== null
}
