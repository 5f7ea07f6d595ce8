import type { Gas } from '../domain/gas.ts'
import type { Policy } from '../study/study.ts'

/**
 * What an instrument may ask of the network while it binds: indexes of the things its policy names. Names were checked
 * when the study was loaded, so every answer is an index.
 */
export interface PolicyTargets {
  /** Sectors the policy names, or all of them. */
  sectors(policy: Policy): readonly number[]
  /** Greenhouse gases the policy names, or all of them. */
  greenhouseGases(policy: Policy): readonly number[]
  gas(gas: Gas): number
  /** Gases the policy names, air pollutants too, or all greenhouse gases. */
  gasesOf(policy: Policy): readonly number[]
  commodities(policy: Policy): readonly number[]
  services(policy: Policy): readonly number[]
  activities(policy: Policy): readonly number[]
  /** Measures of sector modules of the policy's kind, on items that it names, of gases that it names where they have one. */
  measures(policy: Policy): readonly number[]
  /** Of the activities that the policy names those on which nothing of its kind acts. */
  unreached(policy: Policy): readonly string[]
  /** Gases of the activities and items that the policy names, and on which instruments of its kind can act. */
  abatable(policy: Policy): readonly Gas[]
  /** The removal processes named, one for each host that the policy reaches. */
  removals(policy: Policy): readonly number[]
  /** Technologies named, and the makers of the services named; in the policy's sectors where it names any. */
  technologies(policy: Policy): readonly number[]
  /** Companion flows made for a blending mandate, each with the flow that it replaces. */
  blends(policy: Policy): readonly { readonly companion: number; readonly replaced: number }[]
  /** New group in the effect matrices; gives its index. */
  addMandate(commodity: number, technologies: readonly number[]): number
  /** New units of these may differ from what their series says. */
  addStandard(technologies: readonly number[]): void
  /** Plants that feed the bus. */
  plants(): readonly number[]
  idOf(technology: number): string
  addCleanStandard(technologies: readonly number[]): number
  /** Rows of the emission tax: those of the technologies named, else of all in the policy's sectors. */
  taxRows(policy: Policy): readonly number[]
  addCap(policy: Policy, gases: readonly number[]): number
  addCapacityTarget(technologies: readonly number[]): number
  /** Whether a technology takes electricity and no other energy. */
  isElectric(technology: number): boolean
  /** Whether a removal process takes some of a gas away. */
  removes(removal: number, gas: Gas): boolean
  /** Unit of a technology's main output. */
  unitOfOutput(technology: number): string
  /** Main output of a technology. */
  outputOf(technology: number): number
}
