import { type ReactElement, useCallback } from 'react'
import type { ChartProps } from './chart-props.ts'
import { ChartFigure, type FigureContent } from './ChartFigure.tsx'
import {
  abatementCurve,
  abatementCurveCsv,
  abatementCurveHeight,
  type AbatementStep,
  layOutAbatementCurve,
} from './core/abatement-curve.ts'
import type { AbatementCurveSpec } from './core/chart-spec.ts'
import { formatSignificant } from './core/format-number.ts'
import { hatchDefinitions } from './core/hatch.ts'
import { Drawn } from './Drawn.tsx'
import { type Part, PartReader } from './PartReader.tsx'

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
          <PartReader
            {...place}
            parts={steps.map((step, index) => partOf(step, index, spec))}
            description={description}
            theme={layout.theme}
            help="helpBars"
          >
            <svg width={width} height={height} aria-hidden="true">
              <Drawn drawing={hatchDefinitions(hatches, layout.theme)} />
              <Drawn drawing={drawing} />
              {steps.map(({ box }, part) => (
                <rect key={part} data-part={part} {...box} fill="transparent" />
              ))}
            </svg>
          </PartReader>
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

/** A measure as it is read: its name with what it abates, and what a tonne costs. */
function partOf(step: AbatementStep, index: number, { abatementUnit, year }: AbatementCurveSpec): Part {
  const { x, y, width, height } = step.box
  const label = `${String(step.number)} ${step.label}: ${formatSignificant(step.abatement)} ${abatementUnit}`
  return {
    point: { role: 'bar', index, label, year, value: step.cost },
    outline: `M${x},${y}h${width}v${height}h${-width}Z`,
    x: x + width / 2,
    top: y,
    bottom: y + height,
  }
}
