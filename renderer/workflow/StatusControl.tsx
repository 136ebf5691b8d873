import { Button, Menu } from '@mantine/core'
import {
  IconArrowBackUp,
  IconChevronDown,
  IconCircleCheck,
  IconPencil,
  IconSend,
} from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { isSettled, type Move, movesFrom } from '#shared/article/status.ts'
import type { ArticleRow } from '#shared/contract/articles.ts'
import { offerReopening } from '../editor/settled.ts'
import { moveName, startMove, useRole } from './moving.ts'
import classes from './StatusControl.module.css'

const icons = {
  handOver: IconSend,
  return: IconArrowBackUp,
  approve: IconCircleCheck,
  reopen: IconPencil,
}

/** Where the story stands, with every move from there behind it and the likeliest beside it. */
export function StatusControl({ row }: { row: ArticleRow }) {
  const { t } = useTranslation(['common', 'workflow'])
  const role = useRole()
  const { status } = row
  const moves = movesFrom(status, role)
  const [first] = moves
  useEffect(
    () => (isSettled(status) ? offerReopening(() => startMove(row, 'reopen')) : undefined),
    [row, status],
  )
  const shown = t(`status.${status}`)
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <button
            type="button"
            className={classes.status}
            data-status={status}
            aria-label={t('workflow:menu', { status: shown })}
          >
            <span className={classes.dot} aria-hidden />
            {shown}
            <IconChevronDown size={14} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('workflow:next')}</Menu.Label>
          {moves.map((move) => (
            <MoveItem key={move} move={move} row={row} />
          ))}
        </Menu.Dropdown>
      </Menu>
      {first && first !== 'reopen' && (
        <Button
          className={classes.next ?? ''}
          size="compact-sm"
          variant="default"
          leftSection={<MoveIcon move={first} />}
          onClick={() => startMove(row, first)}
        >
          {t(`workflow:moves.${moveName(first, status)}`)}
        </Button>
      )}
    </>
  )
}

function MoveItem({ move, row }: { move: Move; row: ArticleRow }) {
  const { t } = useTranslation('workflow')
  return (
    <Menu.Item leftSection={<MoveIcon move={move} />} onClick={() => startMove(row, move)}>
      {t(`moves.${moveName(move, row.status)}`)}
    </Menu.Item>
  )
}

export function MoveIcon({ move }: { move: Move }) {
  const Icon = icons[move]
  return <Icon size={16} aria-hidden />
}
