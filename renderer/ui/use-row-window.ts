import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { rowWindow, WHOLE_UP_TO } from './row-window.ts'

/** Height of a row before one has been measured, in pixels. */
const USUAL_HEIGHT = 32

export interface RowWindow {
  readonly region: RefObject<HTMLDivElement | null>
  readonly from: number
  readonly to: number
  /** Heights of what is not drawn, in pixels. */
  readonly above: number
  readonly below: number
}

/** The rows of a scrolling region that are to be drawn, kept as it scrolls and changes size. */
export function useRowWindow(count: number): RowWindow {
  const region = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState({ scrollTop: 0, height: 600, rowHeight: USUAL_HEIGHT })
  const windowed = count > WHOLE_UP_TO

  useLayoutEffect(() => {
    const element = region.current
    if (element === null || !windowed) return
    const look = () => {
      const row = element.querySelector('tbody tr:not(.table-gap)')
      const rowHeight = row?.getBoundingClientRect().height || USUAL_HEIGHT
      setSeen({ scrollTop: element.scrollTop, height: element.clientHeight, rowHeight })
    }
    look()
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [windowed])

  const { from, to } = rowWindow(count, seen.rowHeight, seen)
  return { region, from, to, above: from * seen.rowHeight, below: (count - to) * seen.rowHeight }
}
