import { useElementSize } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { pageSize, pageWidths } from './pageSize.ts'
import classes from './preview.module.css'
import { usePreviewState } from './previewState.ts'

interface PageProps {
  address: string
  /** For those who hear the page. */
  title: string
  onLoad: () => void
}

/**
 * The exported page in a frame that runs no script. The page of a new revision is made behind the
 * one in sight and takes its place, and where it was scrolled to, when it is there.
 */
export function Page({ address, title, onLoad }: PageProps) {
  const { ref, width, height } = useElementSize()
  const chosen = usePreviewState((state) => state.width)
  const size = pageSize(pageWidths[chosen], { width, height })
  const [shown, setShown] = useState<string | null>(null)
  const [visits, setVisits] = useState(0)
  const frame = useRef<HTMLIFrameElement>(null)

  function loaded(next: HTMLIFrameElement): void {
    // A second load of the page in sight means that a link in it was followed, which leads nowhere
    // here: back to the page.
    if (shown === address) return setVisits(visits + 1)
    keepScroll(frame.current, next)
    setShown(address)
    onLoad()
  }

  const addresses = shown === null || shown === address ? [address] : [shown, address]
  return (
    <div ref={ref} className={classes['place']} data-width={chosen}>
      {addresses.map((each) => (
        <iframe
          key={`${each} ${each === address ? visits : 0}`}
          ref={each === shown ? frame : null}
          className={classes['page']}
          src={each}
          title={title}
          sandbox="allow-same-origin"
          aria-hidden={each !== (shown ?? address)}
          data-shown={each === (shown ?? address)}
          style={{ width: size.width, height: size.height, transform: `scale(${size.scale})` }}
          onLoad={(event) => each === address && loaded(event.currentTarget)}
        />
      ))}
    </div>
  )
}

/**
 * In the desktop window the page is of another origin, which keeps its scrolling to itself: there
 * it starts at the top.
 */
function keepScroll(before: HTMLIFrameElement | null, after: HTMLIFrameElement): void {
  try {
    const top = before?.contentWindow?.scrollY ?? 0
    after.contentWindow?.scrollTo(0, top)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}
