import { useColorScheme } from '@mantine/hooks'
import { useEffect } from 'react'
import { interfaceLanguage } from '#shared/locales/locales.ts'
import { useSettings } from '../newsroom/useSettings.ts'
import { speakIn } from '../ui/language.ts'

/** The theme that holds now: the one chosen, or the system's. */
export function useTheme(): 'light' | 'dark' {
  const chosen = useSettings(({ theme }) => theme)
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  return chosen === 'system' ? system : chosen
}

/** Speaks the language chosen in the settings, or the system's. */
export function useChosenLanguage(): void {
  const chosen = useSettings(({ language }) => language)
  useEffect(() => speakIn(interfaceLanguage(chosen, navigator.language)), [chosen])
}
