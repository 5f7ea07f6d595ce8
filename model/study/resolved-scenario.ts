import type { Rule, Study } from './study.ts'

/** A scenario without ancestors: everything that it inherits is written out, and its overrides are in the study. */
export interface ResolvedScenario {
  readonly id: string
  readonly label: string
  /** From the root to the scenario itself. */
  readonly chain: readonly string[]
  /** How services are split, where `rules` does not say otherwise for a commodity. */
  readonly rule: Rule
  readonly rules: Readonly<Record<string, Rule>>
  /** Strength 0..1 of every policy of the study. */
  readonly strengths: Readonly<Record<string, number>>
  readonly freezeAfter: number | null
  /** The study with the overriding points in place of its own. */
  readonly study: Study
}
