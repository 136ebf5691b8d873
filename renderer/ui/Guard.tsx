import { Component, type ReactNode } from 'react'
import { showBug } from './notices.ts'
import classes from './Guard.module.css'

interface GuardProps {
  children: ReactNode
  /** On the button that shows the part again; without one the part is left out. */
  mendLabel?: string
  onBroken?: () => void
}

/** A bug in one part must not take the text on the screen away with it. */
export class Guard extends Component<GuardProps, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override componentDidCatch(error: unknown): void {
    showBug(error)
    this.props.onBroken?.()
  }

  override render(): ReactNode {
    const { children, mendLabel } = this.props
    if (!this.state.broken) return children
    if (mendLabel === undefined) return null
    return (
      <div className={classes.broken}>
        <button type="button" onClick={() => this.setState({ broken: false })}>
          {mendLabel}
        </button>
      </div>
    )
  }
}
