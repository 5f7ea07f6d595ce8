/** The only door of the engine. */
export type { ImportedKind, Problem, ProblemKind, Severity } from './domain/problem.ts'
export { IMPORTED_KINDS, PROBLEM_KINDS } from './domain/problem.ts'
export { err, ok, type Result } from './domain/result.ts'
export { CRT_CATEGORIES, type CrtCode } from './domain/crt-category.ts'
export { type Horizon, yearsOf } from './domain/years.ts'
export { AIR_POLLUTANTS, GASES, GREENHOUSE_GASES, type Gas, type GwpSet } from './domain/gas.ts'
export { USD_2020_ONLY } from './domain/money.ts'
export { conversionTo } from './domain/units.ts'
export type * from './study/study.ts'
export { YAML_FAULTS, type YamlFault } from './study/documents/yaml-fault.ts'
export { loadStudy, type LoadedStudy, type StudyFile } from './study/load-study.ts'
export { problemsWithUnread } from './study/unread-files.ts'
export { POLICY_DOUBTS, type PolicyDoubt } from './study/checks/policy-doubts/doubt.ts'
export { resolveScenario } from './study/inheritance.ts'
export { type Difference, differenceBetween, differenceFromParent } from './study/difference.ts'
export { canonicalFile, writeStudy } from './study/canonical-file.ts'
export { replaceCell } from './study/edit-cell.ts'
export { setYaml } from './study/edit-yaml.ts'
export { fieldOfProblem, type PolicyField, type StatedPoint, type StatedPolicy } from './study/edit-policy.ts'
export { type PolicyList, REACH as REACH_OF_POLICY } from './study/assemble/policies.ts'
export { ID_PATTERN } from './study/cells/text-cells.ts'
export type { StatedScenario } from './study/edit-scenario.ts'
export { type StudyEdits, withEdits } from './study/study-edits.ts'
export { QUALITIES, type Quality } from './domain/provenance.ts'
export { referencePage } from './study/reference-page.ts'
export { decodingOf, type Encoding } from './study/text/decoding.ts'
export type { ResolvedScenario } from './study/resolved-scenario.ts'
export { compileNetwork, type CompileOptions } from './network/compile-network.ts'
export type { Network } from './network/network.ts'
export type { LinearProgramme, LinearSolution, LpModel, LpOutcome, LpSolver } from './choice/lp-solver.ts'
export { createWorkspace, type Workspace } from './engine/workspace.ts'
export type { Run } from './engine/run.ts'
export { CONFLICT_KINDS, type Conflict, type ConflictKind } from './choice/least-cost/conflict.ts'
export { needsSolver } from './choice/least-cost/layout.ts'
export { type Progress, type RunFailure, type RunOutcome, runYears } from './engine/run-years.ts'
export { reportSeries, type ReportedSeries } from './results/report-series.ts'
export { shortagesOf } from './results/shortages.ts'
export {
  documentSeries,
  ENGINE,
  inputHash,
  resultHash,
  runDocument,
  type DocumentSeries,
  type RunDocument,
} from './results/run-document.ts'
export { explain } from './results/explain/explain.ts'
export type { LabelPart } from './results/explain/label.ts'
export type { Algorithm, ExplainFailure, Explanation, ExplanationInput } from './results/explain/explanation.ts'
export type { Variable } from './results/variable.ts'
export type { EmissionHistory } from './analysis/inventories/emission-history.ts'
export {
  inventoryComparison,
  type InventoryComparison,
  type InventoryRow,
} from './analysis/inventories/inventory-comparison.ts'
export {
  type AppliedScaling,
  type BaseYearCalibration,
  baseYearCalibration,
  type InventoryScope,
} from './analysis/calibration/base-year.ts'
export type { Anchor } from './analysis/calibration/anchors.ts'
export type { Scaling } from './results/scaling.ts'
export { everyVariableOf, valuesOf, valuesOfMany, variablesOf } from './results/variable-registry.ts'
export { type BalanceTableRow, energyBalanceTable, type EnergyBalanceTable } from './results/energy-balance-table.ts'
export { type BalanceColumn, type BalanceRowKind, balanceVariable } from './results/energy-balance-terms.ts'
export { type EnergyFlow, energyFlows, type EnergyFlows, type EnergyNode } from './results/energy-flows.ts'
export {
  type SectorOutput,
  type SectorQuantities,
  type SectorVariable,
  type SectorVariables,
  sectorVariables,
} from './results/sector-variables.ts'
export { reconcile, type ReconcileFailure, type Reconciliation } from './analysis/reconcile/reconcile.ts'
export { reconciledTable } from './analysis/reconcile/reconciled-table.ts'
export type { PlacedFigure } from './analysis/sources/figures-of.ts'
export type { SourceConflict } from './analysis/sources/conflicts.ts'
export { type TechnologyFigure, technologyFigures } from './analysis/sources/technology-figures.ts'
export { type RegisteredSource, sourceRegister, type SourceRegister } from './analysis/sources/source-register.ts'
export type { ObservedKnowledge } from './network/hindcast-view.ts'
export {
  type ForecastError,
  type ForecastErrors,
  forecastErrors,
  type ForecastName,
  type ForecastRuns,
  type ForecastSummary,
} from './analysis/hindcast/forecast-errors.ts'
export { type AfterObserved, afterObserved } from './analysis/hindcast/after-observed.ts'
export { type LogitDrift, type LogitMember, logitDrift } from './analysis/calibration/logit-drift.ts'
export { type PlausibilityCheck, plausibilityOfRun, type PlausibilityReport } from './analysis/sanity/plausibility.ts'
export { balanceGap } from './results/balance-gap.ts'
export { POLICY_CONFLICT_KINDS, type PolicyConflict, type PolicyConflictKind } from './policies/conflicts/conflict.ts'
export { policyConflictProblems, policyConflicts } from './results/policy-conflicts.ts'
export { ruleEffect, type RuleEffect } from './policies/rule-effect.ts'
export { policyStatus, type PolicyStatus } from './study/policy-status.ts'
export type { AttributionMethod } from './analysis/attribution/attribution-plan.ts'
export type { CoalitionFailure, CoalitionYield } from './analysis/attribution/coalition-run.ts'
export {
  type EffectsQuestion,
  type EffectsWork,
  effectsWork,
  remarksOn,
  type RunRemark,
} from './analysis/attribution/effects-work.ts'
export { playerNames } from './analysis/attribution/player-names.ts'
export { MOST_PLAYERS } from './analysis/attribution/shapley.ts'
export {
  type GameFailure,
  type Grouping,
  type Player,
  policyGame,
  type PolicyGame,
} from './analysis/attribution/policy-game.ts'
export { type EffectsProgress, policyEffects } from './analysis/attribution/policy-effects.ts'
export type { OutcomeEffects, PolicyEffects } from './analysis/attribution/effects-report.ts'
export { ruleWarnings, unweighedPolicies, unweighedPrice } from './analysis/weighed-prices.ts'
export { atSocialRate } from './analysis/lock-in/at-social-rate.ts'
export type { ChoiceAccount, StrandedFamily } from './analysis/lock-in/choice-account.ts'
export { accountOfPlan } from './analysis/lock-in/plan-account.ts'
export { accountOfRun } from './analysis/lock-in/run-account.ts'
export type { Measure, MeasureCurve } from './analysis/measures/measure-curve.ts'
export { measureGame } from './analysis/measures/measure-game.ts'
export type { MeasureStep } from './analysis/measures/measure-step.ts'
export type { CostLine, CostPart } from './analysis/measures/cost-lines.ts'
export type { CostView, NegativeCost, WhyNegative } from './analysis/measures/cost-reading.ts'
export { isOfAll, measurePotential, type Potential, type TargetGap } from './analysis/measures/potential.ts'
export { type PotentialRow, potentialRows, sectorsThatChange } from './analysis/measures/potential-rows.ts'
export { priceLever, priceStart, withPriceLever } from './analysis/macc/price-lever.ts'
export { type PriceSweep, type PricedRun, priceSweep, sweepVariables } from './analysis/macc/price-sweep.ts'
export { type LeverEffect, leverEffects, type LeverEffects } from './analysis/lever-effects.ts'
export { sweepPrices, type SweepProgress, type SweptPrices } from './analysis/macc/sweep-prices.ts'
export { type HorizonOutcome, solveHorizon } from './choice/foresight/solve-horizon.ts'
export { networkHorizon, type NetworkPlan, planNetwork } from './choice/foresight/network/plan-network.ts'
export {
  type NamedConflict,
  namedConflicts,
  type NamedOpponent,
  namedOpponents,
} from './choice/foresight/named-conflict.ts'
export { type HorizonDocument, horizonDocument, systemHash } from './results/horizon-document.ts'
export { planSeries } from './results/plan-series.ts'
export { type ImportedModel, importOsemosys } from './exchange/osemosys/import-osemosys.ts'
export { compileSystem } from './exchange/osemosys/compile-system.ts'
export { planModel } from './exchange/osemosys/plan-study.ts'
export { type OsemosysStudy, readOsemosysStudy } from './exchange/osemosys/read-study.ts'
export { isOsemosysStudy } from './exchange/osemosys/study-kind.ts'
export { writeOsemosysStudy } from './exchange/osemosys/write-study.ts'
export {
  type GoalFailure,
  type GoalProblem,
  goalProblem,
  type GoalQuestion,
} from './analysis/goal-seek/goal-problem.ts'
export {
  type GoalAnswer,
  type GoalProgress,
  type LeverAnswer,
  seekGoal,
  type TargetAnswer,
} from './analysis/goal-seek/seek-goal.ts'
export type { Target as GoalTarget } from './analysis/goal-seek/target.ts'
export type { TargetProblem } from './analysis/goal-seek/target-text.ts'
export { type CapAnswer, type CapProblem, capProblem, seekCap } from './analysis/goal-seek/cap-goal.ts'
export { type EmissionAccount, emissionAccount } from './analysis/lmdi/emission-account.ts'
export {
  type ChangeOfEmissions,
  changeOfEmissions,
  type DecompositionBy,
  type DecompositionFailure,
} from './analysis/lmdi/change-of-emissions.ts'
export type { DesignProblem, PricePoint, PricingDesign, Recycling } from './analysis/carbon-pricing/pricing-design.ts'
export {
  type PricingFailure,
  type PricingProblem,
  pricingProblem,
  type PricingQuestion,
} from './analysis/carbon-pricing/pricing-problem.ts'
export type { PricingAnswer } from './analysis/carbon-pricing/pricing-answer.ts'
export type { PricingProgress } from './analysis/carbon-pricing/pricing-runs.ts'
export { priceCarbon } from './analysis/carbon-pricing/price-carbon.ts'
export { sectorsOf } from './sectors/modules.ts'
export { CLIMATES, REGIONS } from './exchange/inventory-template/regions.ts'
export { checkTierOne } from './exchange/inventory-template/check-tier-one.ts'
export { readTierOne, sourcesOfFrame } from './exchange/inventory-template/tier-one-table.ts'
export { inventoryTemplate, type TemplateOf } from './exchange/inventory-template/write-template.ts'
