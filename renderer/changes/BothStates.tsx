import type { Deed } from '../../shared/changes/change.ts'
import { cut } from '../../shared/text/cut.ts'
import { statesOf } from './changeWords.ts'
import classes from './changes.module.css'

/** Characters of a piece of text that are shown of either side. */
const shownText = 160

/** What a text was and what it is, beside each other. */
export function BothStates({ deed }: { deed: Deed }) {
  const [before, after] = statesOf(deed).map((text) => text.trim() || text)
  return (
    <span className={classes['states']}>
      {before && <del>{cut(before, shownText)}</del>} {after && <ins>{cut(after, shownText)}</ins>}
    </span>
  )
}
