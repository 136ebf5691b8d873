import { t } from './language.ts'

interface DialogProps {
  opened: true
  onClose: () => void
  closeButtonProps: { 'aria-label': string }
}

/** Returns what every `Modal` needs that is mounted only while it is open. */
export function dialogProps(onClose: () => void, closeLabel = t('common:close')): DialogProps {
  return { opened: true, onClose, closeButtonProps: { 'aria-label': closeLabel } }
}
