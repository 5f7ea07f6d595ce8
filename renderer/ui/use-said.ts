import { useCallback, useEffect, useState } from 'react'

/** How long "saved" or "copied" stays to be read, in milliseconds; why something failed stays. */
const STAY_MS = 6_000

const NOTHING = { said: '', stays: false }

/**
 * What is said of the last thing done here: what it did, for a while, or why it failed, until the next.
 *
 * @param failed the sentence of a reason
 */
export function useSaid(failed: (facts: { readonly why: string }) => string): {
  readonly said: string
  readonly clear: () => void
  readonly run: (act: () => Promise<void>, done: string) => void
} {
  const [{ said, stays }, setSaid] = useState(NOTHING)
  useEffect(() => {
    if (said === '' || stays) return undefined
    const timer = setTimeout(() => setSaid(NOTHING), STAY_MS)
    return () => clearTimeout(timer)
  }, [said, stays])
  const clear = useCallback(() => setSaid(NOTHING), [])
  const run = (act: () => Promise<void>, done: string): void => {
    clear()
    act().then(
      () => setSaid({ said: done, stays: false }),
      (error: unknown) => {
        const why = error instanceof Error ? error.message : String(error)
        setSaid({ said: failed({ why }), stays: true })
      },
    )
  }
  return { said, clear, run }
}
