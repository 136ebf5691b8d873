import { Button, Group } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type ReadOnly } from '../article/articleStore.ts'
import { restoreVersion } from '../article/opening.ts'
import { showWhole } from '../ui/dates.ts'
import { currentLanguage } from '../ui/language.ts'
import { showFailure, showNotice } from '../ui/notices.ts'
import classes from './StoryPane.module.css'

/** A story that cannot be written in: why, every text of it, and what can be done. */
export function ReadOnlyStory({ opened }: { opened: ReadOnly }) {
  const { t } = useTranslation('editor')
  const { reason, lines, row } = opened
  return (
    <div className={classes.room}>
      <div className={classes.scroller}>
        <div className={classes.reason} role="alert">
          <IconLock size={18} aria-hidden />
          <div>
            <p>
              {reason.kind === 'invalid'
                ? t('readOnly.invalid', { detail: reason.detail.split(':')[0] })
                : t(`readOnly.${reason.kind}`)}
            </p>
            <Ways opened={opened} />
          </div>
        </div>
        <article className={classes.paper} aria-label={row.headline} lang={row.language}>
          <div className="story-text">
            {lines.map((line, index) => (
              <p key={index}>{line}</p>
            ))}
            {lines.length === 0 && <p>{t('readOnly.nothing')}</p>}
          </div>
        </article>
      </div>
    </div>
  )
}

function Ways({ opened: { reason, lines, lastGoodVersion } }: { opened: ReadOnly }) {
  const { t } = useTranslation('editor')
  return (
    <>
      {reason.kind === 'damaged' && !lastGoodVersion && <p>{t('readOnly.noVersion')}</p>}
      <Group gap="xs">
        {lastGoodVersion && (
          <Button onClick={() => void restore(lastGoodVersion.versionId)}>
            {t('readOnly.restore', { time: showWhole(lastGoodVersion.madeAt, currentLanguage()) })}
          </Button>
        )}
        {lines.length > 0 && (
          <Button variant="default" onClick={() => copy(lines, t('readOnly.copied'))}>
            {t('readOnly.copy')}
          </Button>
        )}
      </Group>
    </>
  )
}

async function restore(versionId: string): Promise<void> {
  const failure = await restoreVersion(versionId)
  if (failure) showFailure(failure)
}

/** By the copy event, which asks for no permission. */
function copy(lines: readonly string[], done: string): void {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', lines.join('\n\n'))
    event.preventDefault()
  }
  document.addEventListener('copy', fill, { once: true })
  if (document.execCommand('copy')) showNotice(done)
  document.removeEventListener('copy', fill)
}
