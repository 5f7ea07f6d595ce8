import { type RefObject, useLayoutEffect } from 'react'

/** A difference that is only the rounding of layout, in pixels. */
const ROUNDING = 1

/**
 * Marks an element that scrolls sideways by what of it is out of sight: `data-hidden` is `start`, `end`, both, or not there.
 * It is written past React: a table that scrolls is not drawn anew.
 */
export function useHiddenEdges(scroller: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const mark = (): void => {
      const { scrollWidth, clientWidth } = element
      const scrolled = Math.abs(element.scrollLeft)
      const hidden = [
        ...(scrolled > ROUNDING ? ['start'] : []),
        ...(scrolled + clientWidth < scrollWidth - ROUNDING ? ['end'] : []),
      ].join(' ')
      if ((element.dataset['hidden'] ?? '') === hidden) return
      if (hidden === '') delete element.dataset['hidden']
      else element.dataset['hidden'] = hidden
    }
    // The content may grow while the element stays as it is.
    const sizes = new ResizeObserver(mark)
    for (const one of [element, ...element.children]) sizes.observe(one)
    element.addEventListener('scroll', mark, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', mark)
    }
  }, [scroller])
}
