import { useEffect, useState } from 'react'

/** A run that takes longer than this is said to be out of date; shorter ones would only flicker. Milliseconds. */
export const LATE_MS = 250

/** Whether something has been so for some milliseconds without a break. */
export function useLasting(isSo: boolean, milliseconds: number): boolean {
  const [hasLasted, setLasted] = useState(false)
  useEffect(() => {
    if (!isSo) return undefined
    const timer = setTimeout(() => setLasted(true), milliseconds)
    return () => {
      clearTimeout(timer)
      setLasted(false)
    }
  }, [isSo, milliseconds])
  return isSo && hasLasted
}
