/** How long another page may take to let go of a study, in milliseconds: one that is reloaded holds it a moment longer. */
const PATIENCE_MS = 1_500

/** What is needed of a page's `navigator.locks`. */
export interface Locks {
  readonly request: (
    name: string,
    options: { readonly signal: AbortSignal },
    held: () => Promise<void>,
  ) => Promise<unknown>
}

/** Which of several pages of one origin keeps the edits of a study: the first that has it open. */
export interface StudyClaims {
  /** Claims a study for this page, for as long as it lives; false where another page has it. Asked again, the same answer. */
  readonly claim: (study: string) => Promise<boolean>
  /** Another page had it when it was claimed here. */
  readonly isElsewhere: (study: string) => boolean
}

/** Where there are no locks, every page keeps for itself: nothing tells it of another. */
export function createStudyClaims(locks: Locks | undefined): StudyClaims {
  const asked = new Map<string, Promise<boolean>>()
  const elsewhere = new Set<string>()

  function ask(study: string): Promise<boolean> {
    if (locks === undefined) return Promise.resolve(true)
    return new Promise((resolve) => {
      const patience = new AbortController()
      const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
      const hold = (): Promise<void> => {
        clearTimeout(timer)
        resolve(true)
        // Held until the page goes.
        return new Promise(() => undefined)
      }
      locks.request(`shirube.study.${study}`, { signal: patience.signal }, hold).catch(() => {
        elsewhere.add(study)
        resolve(false)
      })
    })
  }

  return {
    claim(study) {
      const known = asked.get(study) ?? ask(study)
      asked.set(study, known)
      return known
    },
    isElsewhere: (study) => elsewhere.has(study),
  }
}
