import { type ReactElement, useCallback } from 'react'
import { BoxReader, partOfBox } from './BoxReader.tsx'
import type { ChartProps } from './chart-props.ts'
import { ChartFigure, type FigureContent } from './ChartFigure.tsx'
import {
  abatementCurve,
  abatementCurveCsv,
  abatementCurveHeight,
  layOutAbatementCurve,
} from './core/abatement-curve.ts'
import type { AbatementCurveSpec } from './core/chart-spec.ts'
import { formatSignificant } from './core/format-number.ts'

interface Props extends Omit<ChartProps, 'height'> {
  readonly spec: AbatementCurveSpec
}

/** A marginal abatement cost curve by measure, in the window. Its height follows from the number of measures. */
export function AbatementCurve({ spec, ...props }: Props): ReactElement {
  const { theme } = props
  const height = abatementCurveHeight(spec)
  const layOut = useCallback(
    (width: number): FigureContent | null => {
      const { steps, items, drawing, description, ...layout } = layOutAbatementCurve(
        { ...spec, theme },
        { x: 0, y: 0, width, height },
      )
      if (steps.length === 0) return null
      const hatches = items.flatMap((item) => (item.sign === 'area' ? [item.style.hatch] : []))
      return {
        table: (text) => ({
          head: [text.group, spec.abatementUnit, spec.unit].map((label) => ({ label, note: '' })),
          rows: steps.map(({ label, abatement, cost }) => [
            label,
            formatSignificant(abatement),
            formatSignificant(cost),
          ]),
        }),
        legend: items,
        plot: null,
        reader: (place) => (
          <BoxReader
            {...{ place, width, height, drawing, hatches, description }}
            theme={layout.theme}
            areas={steps.map(({ box }) => box)}
            parts={steps.map((step, index) => {
              const abated = `${formatSignificant(step.abatement)} ${spec.abatementUnit}`
              const label = `${String(step.number)} ${step.label}: ${abated}`
              return partOfBox(step.box, { role: 'bar', index, label, year: spec.year, value: step.cost })
            })}
          />
        ),
      }
    },
    [spec, theme, height],
  )
  return (
    <ChartFigure
      {...props}
      frame={spec}
      height={height}
      exportSvg={(paper) => abatementCurve({ ...spec, theme: paper })}
      exportCsv={() => abatementCurveCsv(spec)}
      layOut={layOut}
    />
  )
}
