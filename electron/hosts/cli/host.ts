import type { Engine } from './engine.ts'

/** What a command may touch of the world. `main.ts` gives it the process, a test a literal. */
export interface Host {
  readonly folder: string
  readonly version: () => string
  /** Where progress may be drawn; null where stderr is no terminal. */
  readonly progress: ((line: string) => void) | null
  /** Raised when the person at the keyboard wants to stop. */
  readonly signal: AbortSignal
  readonly loadEngine: () => Promise<Engine>
}

/** What a command hands back: one document, and the same for a reader. */
export interface Output {
  readonly document: () => object
  readonly text: () => string
  /** A result that is not all that was asked for ends the process with another code than 0. */
  readonly exitCode: number
  /** Sentences that accompany the result on stderr. */
  readonly notices: readonly string[]
}
