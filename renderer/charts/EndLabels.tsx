import type { ReactElement } from 'react'
import type { Axes } from './core/axes.ts'
import { drawLabel, drawTie, type EndLabel, type EndLabels as Measured, placeEndLabels } from './core/end-labels.ts'
import { Drawn } from './Drawn.tsx'

interface Props {
  /** Names with the value on the axis that each belongs to. */
  readonly ends: readonly (Omit<EndLabel, 'y'> & { readonly at: number })[]
  readonly measured: Measured
  readonly axes: Axes
}

/** Where the names stand now. */
export function placedEnds({ ends, measured, axes }: Props): ReturnType<typeof placeEndLabels> {
  const { x, y, width, height } = axes.plot
  const labels = ends.map((end) => ({ ...end, y: axes.y(end.at) }))
  return placeEndLabels(labels, measured, x + width, y - 6, y + height + 12)
}

/** Names beside the ends of lines and layers; each in a group of its own, so that a live layer can move it. */
export function EndLabels(props: Props): ReactElement {
  const placed = placedEnds(props) ?? []
  const { x, width } = props.axes.plot
  return (
    <g className="chart-ends">
      {placed.map((one, index) => (
        <g key={index}>
          <Drawn drawing={drawTie(one)} />
          <g transform={`translate(0,${one.top})`}>
            <Drawn drawing={drawLabel({ ...one, top: 0 }, x + width, props.axes.theme)} />
          </g>
        </g>
      ))}
    </g>
  )
}

/** Moves the names to new ends without React, and writes their new numbers. */
export function moveEnds(root: Element | null, props: Props): void {
  const groups = root?.querySelector('.chart-ends')?.children
  const placed = placedEnds(props)
  if (!groups || placed === null) return
  placed.forEach((one, index) => {
    const [tie, label] = groups[index]?.children ?? []
    tie?.setAttribute('d', one.tie)
    label?.setAttribute('transform', `translate(0,${one.top})`)
    const number = label?.lastElementChild
    if (one.label.value !== null && number) number.textContent = one.label.value
  })
}
