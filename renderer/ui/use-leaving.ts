import { useEffect, useState } from 'react'

/** What holds something back while a reader is at it. */
export interface Held {
  readonly onPointerEnter: () => void
  readonly onPointerLeave: () => void
  readonly onFocus: () => void
  readonly onBlur: () => void
}

/**
 * Lets something leave by itself after some milliseconds, counted anew whenever pointer or focus goes from it; with null
 * it stays.
 */
export function useLeaving(after: number | null, onLeave: () => void): Held {
  const [isPointed, setPointed] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const isHeld = isPointed || isFocused
  useEffect(() => {
    if (after === null || isHeld) return undefined
    const timer = setTimeout(onLeave, after)
    return () => clearTimeout(timer)
  }, [after, isHeld, onLeave])
  return {
    onPointerEnter: () => setPointed(true),
    onPointerLeave: () => setPointed(false),
    onFocus: () => setFocused(true),
    onBlur: () => setFocused(false),
  }
}
