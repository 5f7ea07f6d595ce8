import type { LpSolver } from '../../choice/lp-solver.ts'
import type { Problem } from '../../domain/problem.ts'
import { ok, type Result } from '../../domain/result.ts'
import { type CoalitionFailure, coalitionRunner } from '../attribution/coalition-run.ts'
import type { PolicyGame } from '../attribution/policy-game.ts'
import { type MeasureReadings, type YearOfRun, yearOfRun } from './measure-step.ts'

/** A package of measures that was run: the years asked for, whether limits of policies had to give way, what could not be had. */
export interface PackageRun {
  readonly years: readonly YearOfRun[]
  readonly isPenalised: boolean
  readonly shortages: readonly Problem[]
}

/** Runs packages of measures, each one once: a package that was run before is remembered with the years that are asked for. */
export class PackageRuns {
  readonly #known = new Map<string, PackageRun>()
  readonly #game: PolicyGame
  readonly #readings: MeasureReadings
  readonly #places: readonly number[]
  readonly #run: ReturnType<typeof coalitionRunner>

  /** @param years calendar years of the horizon */
  constructor(game: PolicyGame, years: readonly number[], readings: MeasureReadings, solver: LpSolver | null) {
    this.#game = game
    this.#readings = readings
    this.#places = years.map((year) => year - game.network.horizon.start)
    this.#run = coalitionRunner(game, readings.outcomes, solver)
  }

  /** How many were run. */
  get count(): number {
    return this.#known.size
  }

  /** @param members places of players, in any order */
  of(members: readonly number[]): Result<PackageRun, CoalitionFailure> {
    const inside = this.#game.players.map((_, i) => (members.includes(i) ? 1 : 0))
    const key = inside.join('')
    const known = this.#known.get(key)
    if (known !== undefined) return ok(known)
    const found = this.#run(inside)
    if (!found.ok) return found
    const { values, isPenalised, shortages } = found.value
    const made = { years: this.#places.map((t) => yearOfRun(this.#readings, values, t)), isPenalised, shortages }
    this.#known.set(key, made)
    return ok(made)
  }
}
