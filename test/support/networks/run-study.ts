import type { Gas } from '../../../model/domain/gas.ts'
import { GASES } from '../../../model/domain/gas.ts'
import { runYears, type RunOutcome } from '../../../model/engine/run-years.ts'
import type { Run } from '../../../model/engine/run.ts'
import { createWorkspace, type Workspace } from '../../../model/engine/workspace.ts'
import { compileNetwork } from '../../../model/network/compile-network.ts'
import type { Network } from '../../../model/network/network.ts'
import type { ResolvedScenario } from '../../../model/study/resolved-scenario.ts'
import type { Study } from '../../../model/study/study.ts'
import { buildStudy } from './build-study.ts'
import type { StudyOutline } from './study-outline.ts'

export type Options = Partial<Pick<ResolvedScenario, 'rule' | 'rules' | 'strengths' | 'freezeAfter'>>

/** A study under its own policies in full and prescribed shares, where the options do not say otherwise. */
export function scenarioOf(study: Study, options: Options = {}): ResolvedScenario {
  return {
    id: 'test',
    label: 'test',
    chain: ['test'],
    rule: 'prescribed',
    rules: {},
    strengths: Object.fromEntries(study.policies.map((policy) => [policy.id, 1])),
    freezeAfter: null,
    study,
    ...options,
  }
}

export function networkOf(scenario: ResolvedScenario): Network {
  const compiled = compileNetwork(scenario)
  if (!compiled.ok) throw new Error(`The scenario does not compile: ${JSON.stringify(compiled.error)}`)
  return compiled.value
}

export function drain(network: Network, slots: Float64Array, workspace: Workspace): RunOutcome {
  const years = runYears(network, slots, workspace)
  for (;;) {
    const step = years.next()
    if (step.done === true) return step.value
  }
}

/** Runs an outline and lets a test ask for numbers by name and year. */
export function runOutline(outline: StudyOutline, options: Options = {}): Answers {
  return answersOf(networkOf(scenarioOf(buildStudy(outline), options)))
}

export function answersOf(network: Network, slots: Float64Array = network.slots.initial): Answers {
  const workspace = createWorkspace(network)
  const outcome = drain(network, slots, workspace)
  if (!outcome.ok) throw new Error(`The run stopped: ${JSON.stringify(outcome.failure)}`)
  return new Answers(network, workspace)
}

type Cube = { [Name in keyof Run]: Run[Name] extends Float64Array ? Name : never }[keyof Run]

export class Answers {
  readonly network: Network
  readonly workspace: Workspace

  constructor(network: Network, workspace: Workspace) {
    this.network = network
    this.workspace = workspace
  }

  get run(): Run {
    return this.workspace.run
  }

  /** A cube over technologies. */
  of(cube: Cube, technology: string, year: number): number {
    return this.#at(cube, this.technology(technology), year)
  }

  /** A cube over commodities. */
  flow(cube: Cube, commodity: string, year: number): number {
    return this.#at(cube, this.commodity(commodity), year)
  }

  /** A cube over technologies and slices. */
  bySlice(cube: 'generation' | 'charge', technology: string, year: number): number[] {
    const { ids } = this.network.slices
    return ids.map((_, k) => this.#at(cube, this.technology(technology) * ids.length + k, year))
  }

  /** A cube over slices. */
  slices(cube: 'load' | 'unserved' | 'curtailed', year: number): number[] {
    return this.network.slices.ids.map((_, k) => this.#at(cube, k, year))
  }

  emission(cube: 'combustion' | 'process', technology: string, gas: Gas, year: number): number {
    return this.#at(cube, this.technology(technology) * GASES.length + GASES.indexOf(gas), year)
  }

  /** What a technology takes of a commodity, over all its flows. */
  inflow(technology: string, commodity: string, year: number): number {
    let total = 0
    for (const [f, flow] of this.network.flows.entries()) {
      if (flow.technology === this.technology(technology) && flow.commodity === this.commodity(commodity))
        total += this.#at('inflow', f, year)
    }
    return total
  }

  single(cube: 'peak' | 'firm' | 'objective', year: number): number {
    return this.#at(cube, 0, year)
  }

  technology(id: string): number {
    return indexIn(
      this.network.technologies.map((node) => node.technology.id),
      id,
    )
  }

  commodity(id: string): number {
    return indexIn(
      this.network.commodities.map((node) => node.commodity.id),
      id,
    )
  }

  #at(cube: Cube, item: number, year: number): number {
    const value = this.run[cube][item * this.network.yearCount + year - this.network.horizon.start]
    if (value === undefined) throw new Error(`${cube} has no item ${item} in ${year}`)
    return value
  }
}

function indexIn(ids: readonly string[], id: string): number {
  const index = ids.indexOf(id)
  if (index < 0) throw new Error(`Nothing is called ${id}`)
  return index
}
