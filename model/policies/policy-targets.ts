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
  addCap(policy: Policy, sectors: readonly number[], gases: readonly number[]): number
  addCapacityTarget(technologies: readonly number[]): number
  /** Main output of a technology. */
  outputOf(technology: number): number
}
