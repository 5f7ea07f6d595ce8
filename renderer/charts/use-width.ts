import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** Milliseconds after which a chart below the window's edge is drawn though the window has not rested. */
const LONGEST_WAIT = 1_000

/** A chart this near to what is seen counts as seen. */
const NEAR = '0px 0px 25% 0px'

/**
 * Width of an element in whole pixels, followed as it changes; 0 before it stands on the page. An element below the edge of
 * the window has its width when the window rests, so that what can be seen is drawn first, or at once when it is scrolled
 * near: what is above it then keeps its place.
 */
export function useWidth(): { readonly ref: RefObject<HTMLDivElement | null>; readonly width: number } {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width))
    })
    const follow = (): void => {
      setWidth(Math.floor(element.getBoundingClientRect().width))
      observer.observe(element)
    }
    const stopWaiting = whenNear(element, follow)
    return () => {
      stopWaiting()
      observer.disconnect()
    }
  }, [])
  return { ref, width }
}

/** Calls back at once for what is seen, else when it is scrolled near or the window rests; gives what calls it off. */
function whenNear(element: HTMLElement, follow: () => void): () => void {
  if (element.getBoundingClientRect().top < window.innerHeight) {
    follow()
    return () => undefined
  }
  const stop = (): void => {
    cancelIdleCallback(waiting)
    nearing.disconnect()
  }
  const come = (): void => {
    stop()
    follow()
  }
  const waiting = requestIdleCallback(come, { timeout: LONGEST_WAIT })
  const nearing = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && come(),
    {
      rootMargin: NEAR,
    },
  )
  nearing.observe(element)
  return stop
}
