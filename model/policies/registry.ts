import type { PolicyKind } from '../study/study.ts'
import { ban } from './ban.ts'
import { blendingMandate } from './blending-mandate.ts'
import { capacityTarget } from './capacity-target.ts'
import { capitalSubsidy } from './capital-subsidy.ts'
import { carbonTax } from './carbon-tax.ts'
import { emissionCap } from './emission-cap.ts'
import { demandChange } from './demand-change.ts'
import { fuelTax } from './fuel-tax.ts'
import type { Instrument } from './instrument.ts'
import { performanceStandard } from './performance-standard.ts'
import { phaseOut } from './phase-out.ts'
import { pollutionControl } from './pollution-control.ts'
import { processAbatement } from './process-abatement.ts'
import { technologyMandate } from './technology-mandate.ts'

/** Every kind of instrument, one each. */
export const INSTRUMENTS: Readonly<Record<PolicyKind, Instrument>> = {
  'carbon-tax': carbonTax,
  'fuel-tax': fuelTax,
  'capital-subsidy': capitalSubsidy,
  'performance-standard': performanceStandard,
  'technology-mandate': technologyMandate,
  'phase-out': phaseOut,
  ban,
  'blending-mandate': blendingMandate,
  'capacity-target': capacityTarget,
  'demand-change': demandChange,
  'process-abatement': processAbatement,
  'pollution-control': pollutionControl,
  'emission-cap': emissionCap,
}
