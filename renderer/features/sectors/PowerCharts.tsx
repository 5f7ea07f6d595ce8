import { type ReactElement, useMemo } from 'react'
import { useStore } from 'zustand'
import type { StudyOutline } from '#worker'
import { cliText } from '#messages'
import { runFrame } from '../../figures/run-frame.ts'
import { selectRun } from '../../state/selectors.ts'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import type { PlaceProps } from '../place-props.ts'
import { capPrices, electricityFamilies } from './power-variables.ts'
import { type ChartInput, linesChart, stackChart } from './sector-chart.ts'
import { SectorPanel } from './SectorPanel.tsx'

interface Props extends PlaceProps {
  readonly outline: StudyOutline
  readonly name: string
}

/** What plants there are, which are built, and the price of carbon that each cap implies, under any rule. */
export function PowerCharts({ outline, name, ...props }: Props): ReactElement {
  const text = useText().sectors
  const language = useLanguage()
  const scenario = useStore(props.store, (state) => state.scenario)
  const run = useStore(props.store, selectRun)
  const titles = useMemo(
    () => ({
      capacity: text.capacityOf({ sector: name }),
      additions: text.additionsOf({ sector: name }),
      price: text.capPriceOf,
    }),
    [text, name],
  )
  const charts = useMemo(() => {
    if (run === null || run.prepared === null || scenario === null) return null
    const { years, variables } = run.prepared
    const words = cliText(language).charts
    const inputOf = (part: string, title: string, unit: string): ChartInput => ({
      name: `${part}-${scenario}`,
      frame: runFrame({ outline, scenario, run, language, text: words }, title, unit),
      scenario,
      years,
      values: run.series,
      language,
      families: words.parts,
      factor: 1,
    })
    const { capacity, additions } = electricityFamilies(variables)
    const policies = new Map(outline.policies.map(({ id, label }) => [id, label]))
    return {
      capacity: stackChart(capacity, 'fuel', inputOf('capacity', titles.capacity, 'GW')),
      additions: stackChart(additions, 'fuel', inputOf('capacity-additions', titles.additions, 'GW/yr')),
      price: linesChart(
        capPrices(variables).map((price) => ({ ...price, label: policies.get(price.id) ?? null })),
        inputOf('cap-price', titles.price, 'USD_2020/t'),
      ),
    }
  }, [run, scenario, outline, language, titles])
  const isReady = charts !== null
  const parts = [
    { part: 'capacity', heading: text.capacity, nothing: text.noCapacity },
    { part: 'additions', heading: text.additions, nothing: text.noAdditions },
    { part: 'price', heading: text.price, nothing: text.noCapPrice },
  ] as const
  return (
    <>
      {parts.map(({ part, heading, nothing }) => (
        <SectorPanel
          key={part}
          {...props}
          {...{ part, heading, nothing, isReady }}
          chart={charts?.[part] ?? null}
          title={titles[part]}
          controls={null}
        />
      ))}
    </>
  )
}
