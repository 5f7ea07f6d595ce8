import type { Result } from '#model'
import type { EngineFailure, EngineTrouble, RunAnswer, RunInput } from '#worker'
import type { EngineClient } from '../engine/engine-client.ts'
import { latestOnly } from '../engine/latest-only.ts'

/** Values of the variables asked for, one array each, in their order. They belong to the listener. */
export type LiveListener = (values: readonly Float64Array[]) => void

interface Subscription {
  readonly variables: readonly string[]
  readonly listener: LiveListener
}

type Answer = Result<RunAnswer, EngineFailure | EngineTrouble>

/**
 * Runs while a lever moves: only what somebody looks at is computed, and it goes from the worker to the one who draws
 * it, past the store and past React. One run a scenario is in flight, the newest input waits.
 */
export function createLiveRuns(client: Pick<EngineClient, 'run'>, failed: (scenario: string, answer: Answer) => void) {
  const subscriptions = new Map<string, Set<Subscription>>()
  const schedules = new Map<string, (input: RunInput) => void>()

  const scheduleOf = (scenario: string): ((input: RunInput) => void) => {
    const known = schedules.get(scenario)
    if (known !== undefined) return known
    const made = latestOnly(
      async (input: RunInput) => {
        const variables = wantedOf(subscriptions.get(scenario))
        return { variables, answer: await client.run({ ...input, variables }) }
      },
      ({ variables, answer }) => {
        // What was asked before the lever came to rest must not be drawn over what came after.
        if (schedules.get(scenario) !== made) return
        if (answer.ok) tell(subscriptions.get(scenario), variables, answer.value)
        else failed(scenario, answer)
      },
    )
    schedules.set(scenario, made)
    return made
  }

  return {
    /** A lever has moved; nobody listening, nothing runs. */
    move(input: RunInput): void {
      if ((subscriptions.get(input.scenario)?.size ?? 0) > 0) scheduleOf(input.scenario)(input)
    },
    /** The lever has come to rest: answers still on their way are dropped. */
    rest: (scenario: string): boolean => schedules.delete(scenario),
    /** Listens to variables of a scenario while it is moved; returns the way to stop. */
    subscribe(scenario: string, variables: readonly string[], listener: LiveListener): () => void {
      const own = subscriptions.get(scenario) ?? new Set()
      subscriptions.set(scenario, own)
      const subscription = { variables, listener }
      own.add(subscription)
      return () => own.delete(subscription)
    },
  }
}

const wantedOf = (own: ReadonlySet<Subscription> | undefined): string[] => [
  ...new Set([...(own ?? [])].flatMap(({ variables }) => variables)),
]

function tell(own: ReadonlySet<Subscription> | undefined, names: readonly string[], { values }: RunAnswer): void {
  const years = values.length / Math.max(names.length, 1)
  const place = new Map(names.map((name, index) => [name, index]))
  for (const { variables, listener } of own ?? []) {
    const places = variables.map((name) => place.get(name))
    // Someone who began to listen after the run was asked for waits for the next one.
    if (places.includes(undefined)) continue
    listener(places.map((at = 0) => values.subarray(at * years, (at + 1) * years)))
  }
}
