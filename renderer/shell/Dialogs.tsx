import { lazy, Suspense, useLayoutEffect } from 'react'
import { Guard } from './Guard.tsx'
import { useNavigation } from './navigation.ts'

const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }))
const Shortcuts = lazy(async () => ({ default: (await import('./ShortcutsDialog.tsx')).ShortcutsDialog }))
const Settings = lazy(async () => ({
  default: (await import('../settings/SettingsDialog.tsx')).SettingsDialog,
}))
const Verify = lazy(async () => ({ default: (await import('../settings/VerifyDialog.tsx')).VerifyDialog }))
const Export = lazy(async () => ({ default: (await import('../publishing/ExportDialog.tsx')).ExportDialog }))
const Import = lazy(async () => ({ default: (await import('../importing/ImportDialog.tsx')).ImportDialog }))

/** The one dialog that is open, if any; its code is fetched when it is first wanted. */
export function Dialogs() {
  const dialog = useNavigation((state) => state.dialog)
  const showDialog = useNavigation((state) => state.showDialog)
  useFocusReturn(dialog !== null)
  if (!dialog) return null
  const close = (): void => showDialog(null)
  return (
    <Guard key={dialog.kind} onBroken={close}>
      <Suspense fallback={null}>
        {dialog.kind === 'palette' && <Palette close={close} />}
        {dialog.kind === 'shortcuts' && <Shortcuts close={close} />}
        {dialog.kind === 'settings' && <Settings close={close} />}
        {dialog.kind === 'verify' && <Verify close={close} />}
        {dialog.kind === 'export' && <Export close={close} articleIds={dialog.articleIds} />}
        {dialog.kind === 'import' && <Import close={close} files={dialog.files} />}
      </Suspense>
    </Guard>
  )
}

/** Mantine gives the focus back only after a dialog that stays mounted; these go as a whole. */
function useFocusReturn(opened: boolean): void {
  useLayoutEffect(() => {
    const before = opened ? document.activeElement : null
    return () => {
      if (before instanceof HTMLElement && document.activeElement === document.body)
        before.focus({ preventScroll: true })
    }
  }, [opened])
}
