import { useLayoutEffect } from 'react'
import { leaveField } from '../ui/focus.ts'
import { focusShownStory } from '../article/focus.ts'
import { Guard } from '../ui/Guard.tsx'
import { later } from '../ui/later.tsx'
import { useNavigation } from '../navigation/navigation.ts'
import { cursorBefore, dropKeys, holdKeys } from '../ui/typedAhead.ts'

const Palette = later(async () => (await import('./Palette.tsx')).Palette)
const Shortcuts = later(async () => (await import('./ShortcutsDialog.tsx')).ShortcutsDialog)
const Settings = later(async () => (await import('../settings/SettingsDialog.tsx')).SettingsDialog)
const Verify = later(async () => (await import('../settings/VerifyDialog.tsx')).VerifyDialog)
const Export = later(async () => (await import('../publishing/ExportDialog.tsx')).ExportDialog)
const Import = later(async () => (await import('../importing/ImportDialog.tsx')).ImportDialog)
const HandOver = later(async () => (await import('../handoff/HandOverDialog.tsx')).HandOverDialog)
const Receive = later(async () => (await import('../handoff/ReceiveDialog.tsx')).ReceiveDialog)
const Conflicts = later(
  async () => (await import('../handoff/ConflictsDialog.tsx')).ConflictsDialog,
)
const PhotoLibrary = later(async () => (await import('../photos/PhotoLibrary.tsx')).PhotoLibrary)
const RepairEncoding = later(async () => (await import('./RepairDialog.tsx')).RepairDialog)
const PhotoInfo = later(async () => (await import('../figure/PhotoInfoDialog.tsx')).PhotoInfoDialog)
const MoveStory = later(async () => (await import('../workflow/MoveDialog.tsx')).MoveDialog)

/** The one dialog that is open, if any. */
export function Dialogs() {
  const dialog = useNavigation((state) => state.dialog)
  const showDialog = useNavigation((state) => state.showDialog)
  useFocusReturn(dialog !== null)
  if (!dialog) return null
  // What was begun in it may end when another one is open.
  const close = (): void => {
    if (useNavigation.getState().dialog !== dialog) return
    leaveField()
    showDialog(null)
  }
  return (
    <Guard key={dialog.kind} onBroken={close}>
      {dialog.kind === 'palette' && <Palette close={close} />}
      {dialog.kind === 'shortcuts' && <Shortcuts close={close} />}
      {dialog.kind === 'settings' && <Settings close={close} />}
      {dialog.kind === 'verify' && <Verify close={close} />}
      {dialog.kind === 'export' && <Export close={close} articleIds={dialog.articleIds} />}
      {dialog.kind === 'handOver' && <HandOver close={close} articleIds={dialog.articleIds} />}
      {dialog.kind === 'receive' && <Receive close={close} from={dialog.from} />}
      {dialog.kind === 'conflicts' && <Conflicts close={close} />}
      {dialog.kind === 'photoLibrary' && <PhotoLibrary close={close} />}
      {dialog.kind === 'repairEncoding' && <RepairEncoding close={close} />}
      {dialog.kind === 'import' && <Import close={close} files={dialog.files} />}
      {dialog.kind === 'move' && (
        <MoveStory close={close} story={dialog.story} move={dialog.move} />
      )}
      {dialog.kind === 'photoInfo' && <PhotoInfo close={close} photoId={dialog.photoId} />}
    </Guard>
  )
}

/**
 * A dialog takes the cursor a moment after it is asked for, and what is typed meanwhile is meant
 * for it, not for the text behind it. Mantine gives the focus back only after a dialog that stays
 * mounted; these go as a whole.
 */
function useFocusReturn(opened: boolean): void {
  useLayoutEffect(() => {
    if (!opened) return undefined
    const before = cursorBefore()
    holdKeys()
    return () => {
      dropKeys()
      if (document.activeElement !== document.body) return
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
      // It was the item of a menu that has gone since.
      if (document.activeElement === document.body) focusShownStory()
    }
  }, [opened])
}
