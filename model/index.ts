/** The only door of the engine. */
export type { Problem, ProblemKind, Severity } from './domain/problem.ts'
export { PROBLEM_KINDS } from './domain/problem.ts'
export { err, ok, type Result } from './domain/result.ts'
export { type Horizon, yearsOf } from './domain/years.ts'
export { AIR_POLLUTANTS, GASES, GREENHOUSE_GASES, type Gas } from './domain/gas.ts'
export { USD_2020_ONLY } from './domain/money.ts'
export { conversionTo } from './domain/units.ts'
export type * from './study/study.ts'
export { loadStudy, type LoadedStudy, type StudyFile } from './study/load-study.ts'
export { resolveScenario } from './study/inheritance.ts'
export { type Difference, differenceBetween, differenceFromParent } from './study/difference.ts'
export { canonicalFile, writeStudy } from './study/canonical-file.ts'
export { replaceCell } from './study/edit-cell.ts'
export { setYaml } from './study/edit-yaml.ts'
export { referencePage } from './study/reference-page.ts'
export { decodingOf, type Encoding } from './study/text/decoding.ts'
export type { ResolvedScenario } from './study/resolved-scenario.ts'
export { compileNetwork, type CompileOptions } from './network/compile-network.ts'
export type { GwpSet, Network } from './network/network.ts'
export type { LinearProgramme, LinearSolution, LpModel, LpOutcome, LpSolver } from './choice/lp-solver.ts'
export { createWorkspace, type Workspace } from './engine/workspace.ts'
export type { Run } from './engine/run.ts'
export { CONFLICT_KINDS, type Conflict, type ConflictKind } from './choice/least-cost/conflict.ts'
export { needsSolver } from './choice/least-cost/layout.ts'
export { type Progress, type RunFailure, type RunOutcome, runYears } from './engine/run-years.ts'
export { reportSeries, type ReportedSeries } from './results/report-series.ts'
export { shortagesOf } from './results/shortages.ts'
export { ENGINE, resultHash, runDocument, type DocumentSeries, type RunDocument } from './results/run-document.ts'
export { explain } from './results/explain/explain.ts'
export type { Algorithm, ExplainFailure, Explanation, ExplanationInput } from './results/explain/explanation.ts'
export type { Variable } from './results/variable.ts'
export {
  inventoryComparison,
  type InventoryComparison,
  type InventoryRow,
} from './analysis/inventories/inventory-comparison.ts'
export { everyVariableOf, valuesOf, valuesOfMany, variablesOf } from './results/variable-registry.ts'
export { type BalanceTableRow, energyBalanceTable, type EnergyBalanceTable } from './results/energy-balance-table.ts'
export type { BalanceColumn, BalanceRowKind } from './results/energy-balance-terms.ts'
export { type EnergyFlow, energyFlows, type EnergyFlows, type EnergyNode } from './results/energy-flows.ts'
export {
  type SectorOutput,
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
export { type PlausibilityCheck, plausibilityOfRun, type PlausibilityReport } from './analysis/sanity/plausibility.ts'
export { balanceGap } from './results/balance-gap.ts'
export { policyStatus, type PolicyStatus } from './study/policy-status.ts'
export type { AttributionMethod } from './analysis/attribution/attribution-plan.ts'
export type { CoalitionFailure } from './analysis/attribution/coalition-run.ts'
export { MOST_PLAYERS } from './analysis/attribution/shapley.ts'
export {
  type GameFailure,
  type Grouping,
  type Player,
  policyGame,
  type PolicyGame,
} from './analysis/attribution/policy-game.ts'
export {
  type EffectsProgress,
  type EffectsQuestion,
  type OutcomeEffects,
  policyEffects,
  type PolicyEffects,
} from './analysis/attribution/policy-effects.ts'
export { decompose, type Decomposition, type FactorRow } from './analysis/lmdi/decompose.ts'
export { type HorizonOutcome, solveHorizon } from './choice/foresight/solve-horizon.ts'
export { type NetworkPlan, planNetwork } from './choice/foresight/network/plan-network.ts'
export { type NamedConflict, namedConflicts } from './choice/foresight/named-conflict.ts'
export { type HorizonDocument, horizonDocument } from './results/horizon-document.ts'
export { type ImportedModel, importOsemosys } from './exchange/osemosys/import-osemosys.ts'
export { planModel } from './exchange/osemosys/plan-study.ts'
export { type OsemosysStudy, readOsemosysStudy } from './exchange/osemosys/read-study.ts'
export { isOsemosysStudy } from './exchange/osemosys/study-kind.ts'
export { writeOsemosysStudy } from './exchange/osemosys/write-study.ts'
