import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { placePopover } from './place-beside.ts'
import './tooltip.css'

/** How long a pointer rests before a tooltip shows, in milliseconds; focus shows it at once. */
const REST = 400

export interface TooltipProps {
  readonly text: string
  /** The control inside says the same by its own label: voices need not hear it twice. */
  readonly names?: boolean
  readonly children: ReactNode
}

/** A few words on what the control inside is or does. Escape hides it; the pointer may move onto it (WCAG 1.4.13). */
export function Tooltip({ text, names = false, children }: TooltipProps) {
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLSpanElement>(null)
  const bubble = useRef<HTMLSpanElement>(null)
  const timer = useRef(0)
  const id = useId()

  useEffect(() => () => window.clearTimeout(timer.current), [])
  useEffect(() => {
    const popover = bubble.current
    if (!open || popover === null || anchor.current === null) return
    popover.showPopover()
    placePopover(popover, anchor.current)
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpen(false)
    }
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('keydown', escape)
      popover.hidePopover()
    }
  }, [open])

  const show = (wait: number) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setOpen(true), wait)
  }
  const hide = (wait: number) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setOpen(false), wait)
  }
  return (
    <span
      ref={anchor}
      className="tooltip-anchor"
      onPointerEnter={(event) => event.pointerType === 'mouse' && show(REST)}
      onPointerLeave={() => hide(100)}
      onPointerDown={() => hide(0)}
      onFocus={(event) => event.target.matches(':focus-visible') && show(0)}
      onBlur={() => hide(0)}
      aria-describedby={names ? undefined : id}
    >
      {children}
      <span ref={bubble} id={id} className="tooltip" role="tooltip" popover="manual" aria-hidden={names || undefined}>
        {text}
      </span>
    </span>
  )
}
