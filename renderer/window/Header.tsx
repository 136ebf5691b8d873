import { ActionIcon } from '@mantine/core'
import {
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconMoon,
  IconSearch,
  IconSettings,
  IconSun,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { changeSettings } from '../newsroom/useSettings.ts'
import { runCommand } from '../ui/commands.ts'
import { Hints } from '../ui/Hints.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { currentLanguage } from '../ui/language.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { ariaKeys, keysOf, showKeys } from '../ui/shortcuts.ts'
import { useTheme } from './useAppearance.ts'
import { Views } from '../library/Views.tsx'
import classes from './Header.module.css'

/** The bar over everything: where one is, the way to anything, and how it looks. */
export function Header(props: { wide: boolean }) {
  const { t } = useTranslation()
  return (
    <header className={classes.header}>
      <PaneToggle pane="library" />
      <span className={classes.brand}>{t('appName')}</span>
      {props.wide && <Views />}
      <PaletteField />
      <div className={classes.end}>
        <ThemeToggle />
        <LanguageSwitch />
        <KeyHint label={t('commands.settings')} command="settings">
          <ActionIcon aria-label={t('commands.settings')} onClick={() => runCommand('settings')}>
            <IconSettings size={18} />
          </ActionIcon>
        </KeyHint>
        <PaneToggle pane="inspector" />
      </div>
      <div id="overlays" className={classes.overlays}>
        <Hints />
      </div>
    </header>
  )
}

function PaneToggle({ pane }: { pane: 'library' | 'inspector' }) {
  const { t } = useTranslation()
  const shown = useNavigation((state) =>
    pane === 'library' ? state.libraryShown : state.inspectorShown,
  )
  const command = pane === 'library' ? 'toggleLibrary' : 'toggleInspector'
  return (
    <KeyHint label={t(`commands.${command}`)} command={command}>
      <ActionIcon
        id={`${pane}-toggle`}
        aria-label={t(`commands.${command}`)}
        aria-expanded={shown}
        onClick={() => runCommand(command)}
      >
        {pane === 'library' ? (
          <IconLayoutSidebar size={18} />
        ) : (
          <IconLayoutSidebarRight size={18} />
        )}
      </ActionIcon>
    </KeyHint>
  )
}

function PaletteField() {
  const { t } = useTranslation()
  const keys = keysOf('palette')
  return (
    <button
      type="button"
      className={classes.palette}
      aria-haspopup="dialog"
      aria-keyshortcuts={ariaKeys(keys)}
      onClick={() => runCommand('palette')}
    >
      <IconSearch size={16} aria-hidden />
      <span className={classes.paletteText}>{t('searchOrCommand')}</span>
      <kbd aria-hidden>{showKeys(keys)}</kbd>
    </button>
  )
}

function ThemeToggle() {
  const { t } = useTranslation()
  const theme = useTheme()
  const label = t(theme === 'light' ? 'themeToDark' : 'themeToLight')
  return (
    <KeyHint label={label}>
      <ActionIcon
        aria-label={label}
        onClick={() => void changeSettings({ theme: theme === 'light' ? 'dark' : 'light' })}
      >
        {theme === 'light' ? <IconMoon size={18} /> : <IconSun size={18} />}
      </ActionIcon>
    </KeyHint>
  )
}

function LanguageSwitch() {
  const { t } = useTranslation()
  const other = currentLanguage() === 'vi' ? 'en' : 'vi'
  return (
    <KeyHint label={t('switchLanguage')}>
      <button
        type="button"
        className={classes.language}
        aria-label={`${currentLanguage().toUpperCase()}. ${t('switchLanguage')}`}
        onClick={() => void changeSettings({ language: other })}
      >
        {currentLanguage().toUpperCase()}
      </button>
    </KeyHint>
  )
}
