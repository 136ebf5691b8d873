import { Button } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '../shell/navigation.ts'

/** Opens everything that can be read in a photo's file. */
export function InfoButton({ photoId }: { photoId: string }) {
  const { t } = useTranslation('photoInfo')
  const showDialog = useNavigation((state) => state.showDialog)
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      leftSection={<IconInfoCircle size={14} />}
      onClick={() => showDialog({ kind: 'photoInfo', photoId })}
    >
      {t('open')}
    </Button>
  )
}
