import classes from './TabCount.module.css'

interface TabCountProps {
  count: number
  /** What is counted, in a few words. */
  title: string
  tone: 'plain' | 'caution' | 'wrong'
}

/** A number beside the name of a tab; nothing where there is nothing to count. */
export function TabCount({ count, title, tone }: TabCountProps) {
  if (count === 0) return null
  return (
    <span className={classes.count} data-tone={tone} title={title}>
      {count}
    </span>
  )
}
