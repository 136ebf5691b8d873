import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { failureSentence } from '#shared/locales/locales.ts'
import { useLeaveQuestion, saveElsewhere } from '../article/unsaved.ts'

/** Asks before a story that could not be saved is left. */
export function LeaveDialog() {
  const { t, i18n } = useTranslation('editor')
  const question = useLeaveQuestion((store) => store.question)
  return (
    <Modal
      opened={question !== null}
      onClose={() => question?.answer('stay')}
      title={t('leave.title')}
      closeButtonProps={{ 'aria-label': t('leave.stay') }}
    >
      <Stack>
        <Text size="sm">{question && failureSentence(i18n.t, question.failure)}</Text>
        <Text size="sm">{t('leave.question')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => question?.answer('leave')}>
            {t('leave.leave')}
          </Button>
          <Button variant="default" onClick={saveElsewhere}>
            {t('saveElsewhere')}
          </Button>
          <Button data-autofocus onClick={() => question?.answer('stay')}>
            {t('leave.stay')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
