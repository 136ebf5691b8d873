import { IconDatabaseHeart, IconDatabaseX, IconPackageImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOpenArticle } from '../article/articleStore.ts'
import { useStoryCounts } from '../article/storyCounts.ts'
import { useFindings } from '../findings/findingsStore.ts'
import { lookAt, useWaitingPackages } from '../handoff/waitingPackages.ts'
import { useHealth } from '../settings/health.ts'
import { showNumber } from '../ui/dates.ts'
import { currentLanguage } from '../ui/language.ts'
import { useNavigation } from '../navigation/navigation.ts'
import classes from './StatusBar.module.css'

/** The open story in numbers, and whether the library is sound. */
export function StatusBar() {
  const { t } = useTranslation()
  return (
    <footer className={classes.bar} aria-label={t('statusBar')}>
      <StoryNumbers />
      <span className={classes.library}>
        <PackagesWaiting />
        <LibraryHealth />
      </span>
    </footer>
  )
}

function StoryNumbers() {
  const { t } = useTranslation()
  const isOpen = useOpenArticle()?.kind === 'editable'
  const counts = useStoryCounts()
  if (!isOpen) return <span className={classes.numbers} />
  const shown = showNumber(counts.words, currentLanguage())
  return (
    <span className={classes.numbers}>
      <span>{t('words', { count: counts.words, shown })}</span>
      <span>{t('minutes', { count: counts.readingMinutes })}</span>
      <span>{t('photos', { count: counts.photos })}</span>
      <Findings />
    </span>
  )
}

function Findings() {
  const { t } = useTranslation('checks')
  const { findings, isComplete } = useFindings()
  const showInspectorTab = useNavigation((state) => state.showInspectorTab)
  return (
    <button
      type="button"
      className={classes.findings}
      data-severity={findings[0]?.severity}
      title={t('open')}
      onClick={() => showInspectorTab('findings')}
    >
      {findings.length === 0 && !isComplete
        ? t('unchecked')
        : t('count', { count: findings.length })}
    </button>
  )
}

function PackagesWaiting() {
  const { t } = useTranslation('handoff')
  const { packages } = useWaitingPackages()
  if (packages.length === 0) return null
  return (
    <button
      type="button"
      className={classes.packages}
      aria-haspopup="dialog"
      onClick={() => lookAt(packages)}
    >
      <IconPackageImport size={16} aria-hidden />
      {t('receive.waiting', { count: packages.length })}
    </button>
  )
}

function LibraryHealth() {
  const { t } = useTranslation()
  const checked = useHealth((state) => state.checked)
  const showDialog = useNavigation((state) => state.showDialog)
  const damaged = checked !== null && checked.damages.length > 0
  const text = damaged ? 'libraryDamaged' : checked ? 'libraryHealthy' : 'libraryUnchecked'
  return (
    <button
      type="button"
      className={classes.health}
      data-damaged={damaged || undefined}
      aria-haspopup="dialog"
      onClick={() => showDialog({ kind: 'verify' })}
    >
      {damaged ? (
        <IconDatabaseX size={16} aria-hidden />
      ) : (
        <IconDatabaseHeart size={16} aria-hidden />
      )}
      {t(text)}
    </button>
  )
}
