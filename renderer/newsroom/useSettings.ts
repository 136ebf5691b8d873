import { create } from 'zustand'
import { defaultSettings } from '#shared/contract/defaultSettings.ts'
import type { Settings } from '#shared/contract/library.ts'
import { call, on } from './newsroom.ts'
import { showFailure } from '../ui/notices.ts'

const rememberedUnder = 'toa-soan.appearance'

/** The newsroom's settings, or the last known appearance until they have arrived. */
export const useSettings = create<Settings>()(() => ({ ...defaultSettings, ...remembered() }))

/** Language and theme as they were last, so that the first frame already has them. */
function remembered(): Partial<Settings> {
  try {
    const { language, theme } = JSON.parse(
      localStorage.getItem(rememberedUnder) ?? '{}',
    ) as Partial<Settings>
    return {
      language: language === 'vi' || language === 'en' ? language : 'system',
      theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    }
  } catch {
    return {}
  }
}

function hold(settings: Settings): void {
  useSettings.setState(settings)
  const { language, theme } = settings
  localStorage.setItem(rememberedUnder, JSON.stringify({ language, theme }))
}

async function fetchSettings(): Promise<void> {
  const answer = await call('settings.get', {})
  if (answer.ok) hold(answer.value)
  else showFailure(answer.error)
}

/** Fetches the settings and follows their changes for as long as the page lives. */
export function followSettings(): void {
  void fetchSettings()
  on('settingsChanged', () => void fetchSettings())
}

/**
 * Shows the change at once, then stores it; where that fails, says so and goes back to what is
 * stored.
 */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  hold({ ...useSettings.getState(), ...change })
  const answer = await call('settings.change', change)
  if (answer.ok) return hold(answer.value)
  showFailure(answer.error)
  await fetchSettings()
}
