import { useColorScheme } from '@mantine/hooks'
import { useEffect } from 'react'
import { interfaceLanguage } from '../../shared/locales/locales.ts'
import { useSettings } from '../settings/useSettings.ts'
import { speak } from './language.ts'

/** The theme that holds now: the one chosen, or the system's. */
export function useTheme(): 'light' | 'dark' {
  const chosen = useSettings(({ theme }) => theme)
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  return chosen === 'system' ? system : chosen
}

/** Speaks the language chosen in the settings, or the system's. */
export function useChosenLanguage(): void {
  const chosen = useSettings(({ language }) => language)
  useEffect(() => speak(interfaceLanguage(chosen, navigator.language)), [chosen])
}
