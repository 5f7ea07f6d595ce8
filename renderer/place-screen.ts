import { type ComponentType, createElement, lazy, type ReactElement } from 'react'
import type { PlaceProps } from './features/place-props.ts'

/** The screen of a place, whose code comes when it is first visited or, before that, when the window has nothing to do. */
export interface PlaceScreen {
  /** Fetches the code; what fails is tried again by the visit, which says so. */
  readonly load: () => Promise<void>
  /**
   * Draws the screen, by itself where its code is here. React keeps back for 300 ms whatever it had to wait for, however
   * soon that comes, so that only a visit before the code draws the screen that waits.
   */
  readonly draw: (props: PlaceProps) => ReactElement
}

export function placeScreen(fetch: () => Promise<{ readonly default: ComponentType<PlaceProps> }>): PlaceScreen {
  let loaded: ComponentType<PlaceProps> | null = null
  const keep = async (): Promise<{ readonly default: ComponentType<PlaceProps> }> => {
    const module = await fetch()
    loaded = module.default
    return module
  }
  const Waiting = lazy(keep)
  return {
    async load() {
      if (loaded === null) await keep().catch(() => null)
    },
    draw: (props) => createElement(loaded ?? Waiting, props),
  }
}

/** Milliseconds after which a window that never rests fetches the next screen all the same. */
const LONGEST_WAIT = 2_000

/** Fetches screens one after another, each when the window rests, so that a first visit does not wait for its code. */
export async function loadAtRest(screens: readonly PlaceScreen[]): Promise<void> {
  for (const screen of screens) {
    await new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT }))
    await screen.load()
  }
}
