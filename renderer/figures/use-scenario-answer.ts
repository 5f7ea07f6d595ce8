import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Result } from '#model'
import type { RunAnswer } from '#worker'
import type { PlaceProps } from '../features/place-props.ts'
import type { State } from '../state/state.ts'
import { type Answered, useAnswer } from './use-answer.ts'

type Ask<T, E> = (scenario: string) => Promise<Result<T, E>>

/**
 * The answer to a question about the chosen scenario: asked after its first run and again after each one. Only a question
 * that is the same function as before is the same question.
 */
export function useScenarioAnswer<T, E>(store: PlaceProps['store'], ask: Ask<T, E> | null): Answered<T, E> {
  const scenario = useStore(store, (state) => state.scenario)
  const series = useStore(store, selectSeries)
  const question = useMemo(
    () => (scenario === null || series === null || ask === null ? null : () => ask(scenario)),
    [scenario, series, ask],
  )
  return useAnswer(question, scenario)
}

/** Results of the chosen scenario; another map after each run, null before the first. */
function selectSeries({ runs, scenario }: State): ReadonlyMap<string, Float64Array> | null {
  const run = runs[scenario ?? '']
  return run === undefined || run.prepared === null ? null : run.series
}

/** Values by variable, details included, of the chosen scenario as it last ran; null until they are there. */
export function useValues(
  { store, conductor }: PlaceProps,
  variables: readonly string[] | null,
): ReadonlyMap<string, Float64Array> | null {
  const ask = useMemo(
    () =>
      variables === null
        ? null
        : async (scenario: string) => {
            const answer = await conductor.values(scenario, variables)
            return answer.ok ? { ok: true as const, value: byName(variables, answer.value) } : answer
          },
    [conductor, variables],
  )
  return useScenarioAnswer(store, ask).value
}

function byName(variables: readonly string[], { values }: RunAnswer): ReadonlyMap<string, Float64Array> {
  const years = values.length / Math.max(1, variables.length)
  return new Map(variables.map((name, index) => [name, values.subarray(index * years, (index + 1) * years)]))
}
