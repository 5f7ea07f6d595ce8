import { useEffect, useLayoutEffect, useRef } from 'react'
import type { LiveNumbers } from './chart-props.ts'

interface Drawing {
  readonly live: LiveNumbers
  /** What the places on the page depend on. */
  readonly places: readonly [x: unknown, y: unknown, axes: unknown]
  /** Draws numbers past React. Called within an answer of the engine: it must be quick. */
  readonly draw: (values: Float64Array) => void
  /** Brings back what React drew. */
  readonly rest: () => void
}

/**
 * Numbers of a lever drawn as they come. When the axes or other numbers of the chart change under them the latest are
 * drawn again; with another result to depart from they are forgotten.
 */
export function useLiveNumbers({ live, places, draw, rest }: Drawing): void {
  const [x, y, axes] = places
  const latest = useRef<Float64Array | null>(null)
  const drawing = useRef({ draw, rest })
  useLayoutEffect(() => {
    drawing.current = { draw, rest }
  })
  useLayoutEffect(() => {
    latest.current = null
    drawing.current.rest()
  }, [live.from])
  useLayoutEffect(() => {
    if (latest.current) drawing.current.draw(latest.current)
  }, [x, y, axes, live])
  useEffect(
    () =>
      live.subscribe((values) => {
        // The array belongs to the giver, who may fill it anew.
        latest.current = values.slice()
        drawing.current.draw(values)
      }),
    [live],
  )
}
