import type { ReactElement } from 'react'
import { hatchDefinitions } from './core/hatch.ts'
import { drawSign, type LegendItem, signWidths } from './core/legend.ts'
import type { Theme } from './core/theme.ts'
import { Drawn } from './Drawn.tsx'

interface SignProps {
  readonly item: LegendItem
  readonly theme: Theme
}

/** What a series looks like: colour with hatch, dash or mark. */
export function LegendSign({ item, theme }: SignProps): ReactElement {
  const width = signWidths[item.sign]
  return (
    <svg className="chart-sign" width={width} height={14} viewBox={`0 0 ${width} 14`} aria-hidden="true">
      {item.sign === 'area' && <Drawn drawing={hatchDefinitions([item.style.hatch], theme)} />}
      <Drawn drawing={drawSign(item, 0, 7, theme)} />
    </svg>
  )
}

/** Names of what the plot cannot name itself. */
export function ChartLegend({
  items,
  theme,
}: {
  readonly items: readonly LegendItem[]
  readonly theme: Theme
}): ReactElement | null {
  if (items.length === 0) return null
  return (
    <ul className="chart-legend">
      {items.map((item, index) => (
        <li key={index}>
          <LegendSign item={item} theme={theme} />
          <span dir="auto">{item.label}</span>
        </li>
      ))}
    </ul>
  )
}
