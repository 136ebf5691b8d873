import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import classes from './Hints.module.css'

interface Hint {
  label: string
  keys: string
  target: Element
}

/** Milliseconds before a hint shows, and while one was shown just now. */
const patience = 500
const soon = 60

/**
 * The one hint of the window, shown for whatever carries `data-hint` while it is pointed at or
 * reached by keyboard. One for all: a tooltip of its own at each of fifty buttons would take longer
 * to make than the rest of the window.
 */
export function Hints() {
  const [hint, setHint] = useState<Hint | null>(null)
  useEffect(() => follow(setHint), [])
  return hint && <HintBox key={hint.label} {...hint} />
}

function HintBox({ label, keys, target }: Hint) {
  const boxRef = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (boxRef.current) place(boxRef.current, target.getBoundingClientRect())
  }, [target])
  return (
    <div ref={boxRef} role="tooltip" className={classes.hint}>
      {label}
      {keys && <span className={classes.keys}>{keys}</span>}
    </div>
  )
}

/** Below the target where there is room, else above it, and inside the window. */
function place(box: HTMLElement, target: DOMRect): void {
  const { width, height } = box.getBoundingClientRect()
  const below = target.bottom + 6
  const top = below + height > window.innerHeight ? target.top - height - 6 : below
  const centred = target.left + (target.width - width) / 2
  const left = Math.max(6, Math.min(centred, window.innerWidth - width - 6))
  box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
}

function follow(show: (hint: Hint | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let shown: Element | null = null
  let hiddenAt = 0

  const hide = (): void => {
    clearTimeout(timer)
    if (!shown) return
    shown = null
    hiddenAt = Date.now()
    show(null)
  }
  const turnTo = (target: Element | null): void => {
    if (target === shown) return
    hide()
    if (!target) return
    const wait = Date.now() - hiddenAt < patience ? soon : patience
    timer = setTimeout(() => {
      const label = target.getAttribute('data-hint')
      if (!label || !target.isConnected) return
      shown = target
      show({ label, keys: target.getAttribute('data-hint-keys') ?? '', target })
    }, wait)
  }
  const over = (event: Event): void => turnTo(hinted(event))
  const focus = (event: Event): void => {
    const target = hinted(event)
    if (target?.matches(':focus-visible')) turnTo(target)
  }
  const listeners = {
    pointerover: over,
    focusin: focus,
    focusout: hide,
    pointerdown: hide,
    keydown: hide,
  }
  for (const [name, listener] of Object.entries(listeners))
    document.addEventListener(name, listener, true)
  document.addEventListener('scroll', hide, true)
  return () => {
    hide()
    for (const [name, listener] of Object.entries(listeners))
      document.removeEventListener(name, listener, true)
    document.removeEventListener('scroll', hide, true)
  }
}

function hinted({ target }: Event): Element | null {
  return target instanceof Element ? target.closest('[data-hint]') : null
}
