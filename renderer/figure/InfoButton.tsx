import { Button } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { saysSomething } from '#shared/article/photoInfo.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useInfo } from './useInfo.ts'

/** Opens everything that can be read in a photo's file; nothing where the file says nothing. */
export function InfoButton({ photoId }: { photoId: string }) {
  const { t } = useTranslation('photoInfo')
  const showDialog = useNavigation((state) => state.showDialog)
  const info = useInfo(photoId)
  if (info === undefined || info === 'missing' || !saysSomething(info)) return null
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
