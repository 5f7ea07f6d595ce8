import type { Network } from '../network/network.ts'
import { activityDetails } from './explain/activity-rules.ts'
import { annuityDetails } from './explain/annuity-rules.ts'
import { balanceDetails } from './explain/balance-rules.ts'
import { survivalDetails } from './explain/batch-survival.ts'
import { capacityExpansionDetails } from './explain/capacity-expansion.ts'
import { capitalRecoveryDetails } from './explain/capital-recovery.ts'
import { dispatchDetails } from './explain/dispatch-rules.ts'
import { electricityLoadDetails } from './explain/electricity-load.ts'
import { emissionTaxDetails } from './explain/emission-tax.ts'
import { firmCapacityDetails } from './explain/firm-capacity.ts'
import { flowDetails } from './explain/flow-rules.ts'
import { freeShareDetails } from './explain/free-share.ts'
import { fullOutputDetails } from './explain/full-output.ts'
import { newBuildDetails } from './explain/new-build.ts'
import { parameterDetails } from './explain/parameter.ts'
import { effectDetails } from './explain/policy-effects.ts'
import { policyDetails } from './explain/policy-level.ts'
import { priceDetails } from './explain/price-rules.ts'
import { removalDetails } from './explain/removal.ts'
import { salesShareDetails } from './explain/sales-share.ts'
import { sliceBalanceDetails } from './explain/slice-balance.ts'
import { standingDetails } from './explain/standing.ts'
import { stockAverageDetails } from './explain/stock-average.ts'
import { stockDetails } from './explain/stock.ts'
import { stockTargetDetails } from './explain/stock-target.ts'
import { storageDetails } from './explain/storage-rules.ts'
import { supplyDetails } from './explain/supply-rules.ts'
import { cleanStandardDetails } from './explain/clean-standard.ts'
import { plantLimitDetails } from './explain/plant-limits.ts'
import { targetBuildDetails } from './explain/target-build.ts'
import { targetsToComeDetails } from './explain/targets-to-come.ts'
import { unitCostDetails } from './explain/unit-cost.ts'
import { sectorHistoryDetails } from './explain/sector-rules.ts'
import { energyCellDetails } from './sector-module-variables.ts'
import { sectorDetails } from './sector-variables.ts'
import type { VariableBuilder } from './variable-builder.ts'

const DETAILS: readonly ((network: Network, builder: VariableBuilder) => void)[] = [
  parameterDetails,
  policyDetails,
  effectDetails,
  activityDetails,
  flowDetails,
  stockDetails,
  survivalDetails,
  standingDetails,
  stockTargetDetails,
  newBuildDetails,
  targetBuildDetails,
  cleanStandardDetails,
  plantLimitDetails,
  targetsToComeDetails,
  capacityExpansionDetails,
  firmCapacityDetails,
  fullOutputDetails,
  stockAverageDetails,
  salesShareDetails,
  freeShareDetails,
  unitCostDetails,
  capitalRecoveryDetails,
  emissionTaxDetails,
  removalDetails,
  supplyDetails,
  electricityLoadDetails,
  sliceBalanceDetails,
  dispatchDetails,
  storageDetails,
  priceDetails,
  annuityDetails,
  sectorDetails,
  balanceDetails,
  energyCellDetails,
  sectorHistoryDetails,
]

/** Every step between what is reported and the figures of the study, as variables that can be listed and explained. */
export function detailVariables(network: Network, builder: VariableBuilder): void {
  for (const add of DETAILS) add(network, builder)
}
