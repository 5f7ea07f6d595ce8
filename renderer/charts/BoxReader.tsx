import type { ReactElement } from 'react'
import type { ChartPoint } from './chart-props.ts'
import type { ReaderPlace } from './ChartFigure.tsx'
import type { Rect } from './core/frame.ts'
import { type Hatch, hatchDefinitions } from './core/hatch.ts'
import type { Drawing } from './core/svg.ts'
import type { Theme } from './core/theme.ts'
import { Drawn } from './Drawn.tsx'
import { type Part, PartReader } from './PartReader.tsx'

interface Props {
  readonly place: ReaderPlace
  readonly width: number
  readonly height: number
  /** In the order of the arrow keys. */
  readonly parts: readonly Part[]
  /** Where the pointer reads each part: its box, or the row that it stands in. */
  readonly areas: readonly Rect[]
  readonly drawing: Drawing
  readonly hatches: readonly Hatch[]
  readonly description: string
  readonly theme: Theme
}

/** A drawing of boxes that are read one by one: bars, steps of a waterfall or of a cost curve. */
export function BoxReader(props: Props): ReactElement {
  const { place, width, height, parts, areas, drawing, hatches, description, theme } = props
  return (
    <PartReader {...place} parts={parts} description={description} theme={theme} help="helpBars">
      <svg width={width} height={height} aria-hidden="true">
        <Drawn drawing={hatchDefinitions(hatches, theme)} />
        <Drawn drawing={drawing} />
        {areas.map((area, part) => (
          <rect key={part} data-part={part} {...area} fill="transparent" />
        ))}
      </svg>
    </PartReader>
  )
}

/** A box as it is read. */
export function partOfBox({ x, y, width, height }: Rect, point: ChartPoint): Part {
  return {
    point,
    outline: `M${x},${y}h${width}v${height}h${-width}Z`,
    x: x + width / 2,
    top: y,
    bottom: y + height,
  }
}
