import { useMemo } from 'react'
import { useStore } from 'zustand'
import {
  countryInTitle,
  convertUnit,
  lineCharts,
  linesOf,
  linesOfVariable,
  stackOf,
  type StudyChart,
  type StudyChartInput,
} from '#charts'
import { cliText } from '#messages'
import type { ScenarioRun, State } from '../state/state.ts'
import { selectOutline } from '../state/selectors.ts'
import type { Store } from '../state/store.ts'
import { useLanguage } from '../ui/language/LanguageProvider.tsx'
import { labelIn } from './label-in.ts'
import { movedNote } from './moved-note.ts'
import { runFigures } from './run-figures.ts'
import { variableLabel } from './variable-label.ts'

const selectRuns = ({ runs }: State): State['runs'] => runs

/** Everything the charts of a study are made of, for these scenarios as far as they have run; null without a study. */
function useChartInput(store: Store, scenarios: readonly string[]): StudyChartInput | null {
  const outline = useStore(store, selectOutline)
  const runs = useStore(store, selectRuns)
  const lang = useLanguage()
  return useMemo(() => {
    if (outline === null) return null
    const known = scenarios.flatMap((id) => figuresOf(id, runs[id]) ?? [])
    const moved = outline.scenarios
      .filter(({ id }) => scenarios.includes(id) && runs[id]?.isMoved)
      .map(({ id, label }) => labelIn(label, lang, id))
    const { charts } = cliText(lang)
    const text = {
      ...charts,
      note: (facts: Parameters<typeof charts.note>[0]) => movedNote(charts.note(facts), moved, lang),
    }
    return { study: outline, runs: known, lang, text, convert: convertUnit }
  }, [outline, runs, lang, scenarios])
}

/** Runs as figures, made once for a run. */
const made = new WeakMap<ScenarioRun, ReturnType<typeof runFigures>>()

function figuresOf(id: string, run: ScenarioRun | undefined) {
  if (run === undefined) return null
  const known = made.get(run)
  if (known !== undefined) return known
  const figures = runFigures(id, run)
  made.set(run, figures)
  return figures
}

/** A chart of scenarios as lines by the name of its entry; null until there are numbers for it. */
export function useLines(store: Store, file: string, scenarios: readonly string[]): StudyChart | null {
  const input = useChartInput(store, scenarios)
  return useMemo(() => (input === null || input.runs.length === 0 ? null : linesOf(file, input)), [file, input])
}

/** A chart of scenarios as lines of any variable, with what was observed of it. */
export function useLinesOfVariable(store: Store, variable: string | null, scenarios: readonly string[]) {
  const input = useChartInput(store, scenarios)
  const outline = useStore(store, selectOutline)
  const language = useLanguage()
  return useMemo(() => {
    if (input === null || input.runs.length === 0 || variable === null) return null
    const chart = linesOfVariable(variable, input)
    // The name of a variable is no name of a file.
    if (chart === null || outline === null) return null
    const country = labelIn(outline.country.name, language, outline.country.iso3)
    const title = `${countryInTitle(country)}: ${variableLabel(variable, outline, language)}`
    const name = variable.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
    return { ...chart, name, spec: { ...chart.spec, title } }
  }, [variable, input, outline, language])
}

/** Every chart of scenarios as lines that there are numbers for: with what was observed and promised, or without. */
export function useAllLines(
  store: Store,
  scenarios: readonly string[],
  beside: 'with-observed' | 'results-alone' = 'with-observed',
) {
  const input = useChartInput(store, scenarios)
  return useMemo(() => {
    if (input === null || input.runs.length === 0) return []
    const study = beside === 'with-observed' ? input.study : { ...input.study, history: [], targets: [] }
    return lineCharts.map(({ file }) => linesOf(file, { ...input, study })).filter((chart) => chart !== null)
  }, [input, beside])
}

/** A chart of one scenario as stacked areas; null until there are numbers for it. */
export function useStack(store: Store, file: string, scenario: string | null): StudyChart | null {
  const scenarios = useMemo(() => (scenario === null ? [] : [scenario]), [scenario])
  const input = useChartInput(store, scenarios)
  return useMemo(() => {
    const run = input?.runs[0]
    return input === null || run === undefined ? null : stackOf(file, run, input)
  }, [file, input])
}
