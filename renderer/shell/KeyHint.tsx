import { Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Command } from '../../shared/contract/contract.ts'
import { keysOf, showKeys } from './shortcuts.ts'
import classes from './KeyHint.module.css'

/** Says on pointing at it what a control does and which keys do the same. */
export function KeyHint(props: { label: string; command?: Command; children: ReactElement }) {
  const keys = props.command && showKeys(keysOf(props.command))
  return (
    <Tooltip
      label={
        <>
          {props.label}
          {keys && <span className={classes.keys}>{keys}</span>}
        </>
      }
    >
      {props.children}
    </Tooltip>
  )
}
