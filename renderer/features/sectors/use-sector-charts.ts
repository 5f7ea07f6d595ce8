import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { SectorVariable, SectorVariables } from '#model'
import type { StudyOutline } from '#worker'
import { categoryNames, cliText } from '#messages'
import { runFrame } from '../../figures/run-frame.ts'
import { useValues } from '../../figures/use-scenario-answer.ts'
import { selectRun } from '../../state/selectors.ts'
import { useLanguage } from '../../ui/language/LanguageProvider.tsx'
import type { PlaceProps } from '../place-props.ts'
import type { ChartInput } from './sector-chart.ts'

/** Makes the input of a chart of the sector from its name, title and unit, and the factor to that unit. */
export type InputOf = (name: string, title: string, unit: string, factor?: number) => ChartInput

/** Every variable of a sector once. */
function allOf(variables: SectorVariables) {
  const { services, activities, outputs, carriers, families, categories, gases, quantities } = variables
  const made = outputs.flatMap((output) => [...output.technologies, ...output.families])
  return [
    ...services,
    ...activities,
    ...made,
    ...carriers,
    ...families,
    ...categories,
    ...gases,
    ...quantities.flatMap(({ parts }) => parts),
  ]
}

/** Numbers of a sector in the chosen scenario, and what stands around its charts; null until they are there. */
export function useSectorInput(props: PlaceProps, outline: StudyOutline, variables: SectorVariables): InputOf | null {
  const { store } = props
  const language = useLanguage()
  const scenario = useStore(store, (state) => state.scenario)
  const run = useStore(store, selectRun)
  const net = `Emissions|Kyoto Gases|Sector|${variables.sector}`
  const hasNet = run?.series.has(net) ?? false
  const names = useMemo(
    () => [...new Set([...allOf(variables).map(nameOf), ...(hasNet ? [net] : [])])],
    [variables, hasNet, net],
  )
  const values = useValues(props, names)
  return useMemo(() => {
    if (run === null || run.prepared === null || scenario === null || values === null) return null
    const { years } = run.prepared
    const text = cliText(language).charts
    return (name, title, unit, factor = 1) => ({
      name: `${name}-${variables.sector}-${scenario}`,
      frame: runFrame({ outline, scenario, run, language, text }, title, unit),
      scenario,
      years,
      values,
      language,
      families: { ...text.parts, ...categoryNames(language) },
      factor,
    })
  }, [run, scenario, values, outline, variables, language])
}

const nameOf = ({ variable }: SectorVariable): string => variable
