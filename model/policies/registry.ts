import type { PolicyKind } from '../study/study.ts'
import { ban } from './ban.ts'
import { blendingMandate } from './blending-mandate.ts'
import { capacityTarget } from './capacity-target.ts'
import { capitalSubsidy } from './capital-subsidy.ts'
import { carbonTax } from './carbon-tax.ts'
import { electrificationTarget } from './electrification-target.ts'
import { emissionCap } from './emission-cap.ts'
import { cleanElectricityStandard } from './clean-electricity-standard.ts'
import { demandChange } from './demand-change.ts'
import { fuelTax } from './fuel-tax.ts'
import type { Instrument } from './instrument.ts'
import { methaneRecovery } from './methane-recovery.ts'
import { nitrousOxideAbatement } from './nitrous-oxide-abatement.ts'
import { fGasPhaseDown } from './f-gas-phase-down.ts'
import { refrigerantRecovery } from './refrigerant-recovery.ts'
import { landfillDiversion } from './landfill-diversion.ts'
import { landfillGasCapture } from './landfill-gas-capture.ts'
import { wasteWaterTreatment } from './waste-water-treatment.ts'
import { livestockPractice } from './livestock-practice.ts'
import { ricePractice } from './rice-practice.ts'
import { fertiliserPractice } from './fertiliser-practice.ts'
import { deforestationReduction } from './deforestation-reduction.ts'
import { degradationReduction } from './degradation-reduction.ts'
import { forestPlanting } from './forest-planting.ts'
import { wetlandRestoration } from './wetland-restoration.ts'
import { longerRotation } from './longer-rotation.ts'
import { performanceStandard } from './performance-standard.ts'
import { phaseOut } from './phase-out.ts'
import { pollutionControl } from './pollution-control.ts'
import { processAbatement } from './process-abatement.ts'
import { feedInPremium } from './feed-in-premium.ts'
import { efficiencyProgramme } from './efficiency-programme.ts'
import { carbonCaptureMandate } from './carbon-capture-mandate.ts'
import { coFiringMandate } from './co-firing-mandate.ts'
import { hurdleRateReduction } from './hurdle-rate-reduction.ts'
import { jcmProgramme } from './jcm-programme.ts'
import { fuelSubsidyReform } from './fuel-subsidy-reform.ts'
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
  'methane-recovery': methaneRecovery,
  'nitrous-oxide-abatement': nitrousOxideAbatement,
  'f-gas-phase-down': fGasPhaseDown,
  'refrigerant-recovery': refrigerantRecovery,
  'landfill-diversion': landfillDiversion,
  'landfill-gas-capture': landfillGasCapture,
  'waste-water-treatment': wasteWaterTreatment,
  'livestock-practice': livestockPractice,
  'rice-practice': ricePractice,
  'fertiliser-practice': fertiliserPractice,
  'deforestation-reduction': deforestationReduction,
  'degradation-reduction': degradationReduction,
  'forest-planting': forestPlanting,
  'wetland-restoration': wetlandRestoration,
  'longer-rotation': longerRotation,
  'clean-electricity-standard': cleanElectricityStandard,
  'electrification-target': electrificationTarget,
  'feed-in-premium': feedInPremium,
  'efficiency-programme': efficiencyProgramme,
  'carbon-capture-mandate': carbonCaptureMandate,
  'co-firing-mandate': coFiringMandate,
  'hurdle-rate-reduction': hurdleRateReduction,
  'jcm-programme': jcmProgramme,
  'fuel-subsidy-reform': fuelSubsidyReform,
}
