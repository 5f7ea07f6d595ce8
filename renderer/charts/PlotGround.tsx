import type { ReactElement } from 'react'
import { ZIndexLayer } from 'recharts'
import { type Axes, drawGrid, drawYears } from './core/axes.ts'
import { drawYearMark, type YearMark } from './core/year-mark.ts'
import { Drawn } from './Drawn.tsx'

/** Room around the plot, so that the scales of recharts are those of the axes. */
export function plotMargin(
  { plot }: Axes,
  size: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } {
  return {
    left: plot.x,
    top: plot.y,
    right: size.width - plot.x - plot.width,
    bottom: size.height - plot.y - plot.height,
  }
}

/** Grid under the data; zero line, years and the marked year over areas and under lines. */
export function PlotGround({ axes, mark }: { readonly axes: Axes; readonly mark: YearMark | null }): ReactElement {
  return (
    <>
      <ZIndexLayer zIndex={-100}>
        <Drawn drawing={drawGrid(axes)} />
      </ZIndexLayer>
      <ZIndexLayer zIndex={350}>
        <Drawn drawing={[drawYears(axes), mark === null ? '' : drawYearMark(axes, mark)]} />
      </ZIndexLayer>
    </>
  )
}
