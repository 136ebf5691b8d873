import { Button, Group, Modal, Progress } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { showNumber } from '../ui/dates.ts'
import { currentLanguage } from '../ui/language.ts'
import { Scrolled } from '../ui/Scrolled.tsx'
import { type Checked, checkLibrary, useHealth } from './health.ts'
import classes from './VerifyDialog.module.css'
import { dialogProps } from '../ui/dialogProps.ts'

/** Checks the library and tells what is damaged. */
export function VerifyDialog({ close }: { close: () => void }) {
  const { t } = useTranslation(['common', 'settings'])
  const { checked, running } = useHealth()
  useEffect(() => void checkLibrary(), [])
  return (
    <Modal {...dialogProps(close)} size={560} title={t('settings:check.title')}>
      {running ? (
        <Running {...running} />
      ) : (
        checked && (
          <>
            <Found {...checked} />
            <PhotosLeft photosLeft={checked.photosLeft} />
          </>
        )
      )}
      <Group justify="flex-end" mt="lg">
        {!running && (
          <Button variant="default" onClick={() => void checkLibrary()}>
            {t('settings:check.again')}
          </Button>
        )}
        <Button data-autofocus onClick={close}>
          {t('close')}
        </Button>
      </Group>
    </Modal>
  )
}

function Running({ done, total }: { done: number; total: number }) {
  const { t } = useTranslation(['common', 'settings'])
  const language = currentLanguage()
  return (
    <>
      <p className={classes.text}>{t('settings:check.running')}</p>
      <Progress
        value={total === 0 ? 0 : (done / total) * 100}
        aria-label={t('settings:check.title')}
      />
      <p className={classes.soft}>
        {total > 0 &&
          t('settings:check.progress', {
            done: showNumber(done, language),
            total: showNumber(total, language),
          })}
      </p>
      <p className={classes.soft}>{t('settings:check.mayClose')}</p>
    </>
  )
}

function PhotosLeft({ photosLeft }: Pick<Checked, 'photosLeft'>) {
  const { t } = useTranslation('settings')
  if (photosLeft.length === 0) return null
  // Several stories may show the same photo.
  const count = new Set(photosLeft.map(({ id }) => id)).size
  const headlines = [...new Set(photosLeft.map(({ headline }) => headline).filter(Boolean))]
  return (
    <>
      <p className={classes.text}>{t('check.photosLeft', { count })}</p>
      <Scrolled label={t('check.storiesLeft')}>
        <ul className={classes.damages}>
          {headlines.map((headline) => (
            <li key={headline}>{headline}</li>
          ))}
        </ul>
      </Scrolled>
    </>
  )
}

function Found({ count, damages }: Pick<Checked, 'count' | 'damages'>) {
  const { t } = useTranslation(['common', 'settings'])
  if (damages.length === 0)
    return (
      <output className={classes.text}>
        {t('settings:check.healthy', { count: showNumber(count, currentLanguage()) })}
      </output>
    )
  return (
    <>
      <p role="alert" className={classes.wrong}>
        {t('settings:check.damaged', { count: damages.length })}
      </p>
      <Scrolled label={t('settings:check.list')}>
        <ul className={classes.damages}>
          {damages.map((damage) => (
            <li key={`${damage.what} ${damage.id} ${damage.detail}`}>
              <strong>{t(`settings:check.what.${damage.what}`)}</strong> {damage.headline}
              <div className={classes.soft}>
                {damage.detail} {damage.id}
              </div>
            </li>
          ))}
        </ul>
      </Scrolled>
    </>
  )
}
