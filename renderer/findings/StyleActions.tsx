import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#shared/checks/finding.ts'
import { styleCheckIds } from '#shared/checks/style/checkIds.ts'
import { acceptFinding, canBeAcceptedForGood } from './accept.ts'
import classes from './findings.module.css'
import { mendFinding } from './mendFinding.ts'

export function isStyle({ check }: Finding): boolean {
  return styleCheckIds.some((id) => id === check)
}

interface StyleActionsProps {
  finding: Finding
  onMend: (row: Element | null) => void
}

/** What can be done about a finding of the house's style beside its mend. */
export function StyleActions({ finding, onMend }: StyleActionsProps) {
  return (
    <>
      <OtherSuggestions finding={finding} onMend={onMend} />
      <ItIsRight finding={finding} />
    </>
  )
}

/** A misspelt word may be meant for another than the nearest. */
function OtherSuggestions({ finding, onMend }: StyleActionsProps) {
  const [, ...others] = String(finding.values['suggestions'] ?? '').split(', ')
  return others.map((word) => (
    <button
      key={word}
      type="button"
      className={classes['mend']}
      onClick={(event) => {
        onMend(event.currentTarget.closest('li'))
        mendFinding(finding, word)
      }}
    >
      {word}
    </button>
  ))
}

function ItIsRight({ finding }: { finding: Finding }) {
  const { t } = useTranslation('checks')
  const ways = [
    'once',
    'here',
    ...(canBeAcceptedForGood(finding) ? (['always'] as const) : []),
  ] as const
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={classes['right']}
          aria-label={t('style.rightLabel', { text: finding.values['text'] })}
        >
          {t('style.right')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map((how) => (
          <Menu.Item key={how} onClick={() => void acceptFinding(finding, how)}>
            {t(`style.${how}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
