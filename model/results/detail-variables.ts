import type { Network } from '../network/network.ts'
import { effectDetails } from './explain/policy-effects.ts'
import { parameterDetails } from './explain/parameter.ts'
import { policyDetails } from './explain/policy-level.ts'
import type { VariableBuilder } from './variable-builder.ts'

/** Every step between what is reported and the figures of the study, as variables that can be listed and explained. */
export function detailVariables(network: Network, builder: VariableBuilder): void {
  parameterDetails(network, builder)
  policyDetails(network, builder)
  effectDetails(network, builder)
}
