import type { CubeName } from '../cell.ts'
import { explainActivity } from './activity-rules.ts'
import { explainAnnuity, explainInvestment, explainRemovalAnnuity, explainSubsidy } from './annuity-rules.ts'
import { explainDemand } from './demand-rule.ts'
import { explainIdle } from './device-activity.ts'
import { explainGeneration, explainUnserved } from './dispatch-rules.ts'
import { explainLoad } from './electricity-load.ts'
import {
  explainBiogenic,
  explainCapturedBiogenic,
  explainCapturedFossil,
  explainCapturedMineral,
  explainCombustion,
  explainOutside,
  explainProcess,
  explainStoredCarbon,
} from './emission-rules.ts'
import { explainFirm, explainRequirement } from './firm-capacity.ts'
import { explainByflow, explainInflow } from './flow-rules.ts'
import { explainUnitCost } from './free-share.ts'
import {
  explainEmissionTax,
  explainFixedOm,
  explainFuelTax,
  explainSupplyCost,
  explainVariableOm,
} from './ledger-rules.ts'
import type { Page } from './page.ts'
import { explainRow } from './parameter.ts'
import { explainPrice } from './price-rules.ts'
import { explainSalesShare } from './sales-share.ts'
import { explainSectorQuantity } from './sector-rules.ts'
import { explainCurtailed } from './slice-balance.ts'
import { explainBuilt, explainScrapped } from './standing.ts'
import { explainCapacity, explainSurviving } from './stock.ts'
import { explainStockAverage } from './stock-average.ts'
import { explainCharge, explainDischarge } from './storage-rules.ts'
import {
  explainDomestic,
  explainExports,
  explainImports,
  explainProduction,
  explainShortage,
  explainSurplus,
  explainUse,
} from './supply-rules.ts'

/** Of a year in which nothing is chosen at least cost. */
function notChosen(page: Page): void {
  page.write('0', 'nothing-chosen')
}

/** How a cell of each cube is made. */
export const CELL_RULES: Readonly<Record<CubeName, (page: Page, index: number) => void>> = {
  rows: explainRow,
  activity: explainActivity,
  capacity: explainCapacity,
  surviving: explainSurviving,
  built: explainBuilt,
  scrapped: explainScrapped,
  idle: explainIdle,
  salesShare: explainSalesShare,
  unitCost: explainUnitCost,
  intensity: (page, f) => {
    const { technology, intensity } = page.network.flows[f]!
    explainStockAverage(page, technology, intensity)
  },
  inflow: explainInflow,
  byflow: explainByflow,
  demand: explainDemand,
  use: explainUse,
  production: explainProduction,
  domestic: explainDomestic,
  imports: explainImports,
  exports: explainExports,
  shortage: explainShortage,
  surplus: explainSurplus,
  price: explainPrice,
  generation: (page, item) => {
    const count = page.network.slices.ids.length
    const l = Math.floor(item / count)
    if (page.network.grid?.storages.includes(l) === true) explainDischarge(page, l, item % count)
    else explainGeneration(page, item)
  },
  charge: explainCharge,
  load: explainLoad,
  curtailed: explainCurtailed,
  unserved: explainUnserved,
  peak: explainRequirement,
  firm: explainFirm,
  combustion: explainCombustion,
  process: explainProcess,
  biogenic: explainBiogenic,
  capturedFossil: explainCapturedFossil,
  capturedMineral: explainCapturedMineral,
  capturedBiogenic: explainCapturedBiogenic,
  storedCarbon: explainStoredCarbon,
  level: (page, a) => explainRow(page, page.network.activities[a]!.row),
  outside: explainOutside,
  quantity: explainSectorQuantity,
  investment: explainInvestment,
  annuitySocial: (page, l) => explainAnnuity(page, l, 'social'),
  annuityHurdle: (page, l) => explainAnnuity(page, l, 'hurdle'),
  removalSocial: (page, l) => explainRemovalAnnuity(page, l, 'social'),
  removalHurdle: (page, l) => explainRemovalAnnuity(page, l, 'hurdle'),
  fixedOm: explainFixedOm,
  variableOm: explainVariableOm,
  emissionTax: explainEmissionTax,
  fuelTax: explainFuelTax,
  subsidy: explainSubsidy,
  supplyCost: explainSupplyCost,
  objective: notChosen,
  nonUnique: notChosen,
  capPrice: notChosen,
  capExcess: notChosen,
  fitted: notChosen,
  marginalCost: notChosen,
}
