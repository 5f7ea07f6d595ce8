import { convertUnit } from '#charts'
import {
  compileNetwork,
  createWorkspace,
  differenceBetween,
  explain,
  forecastErrors,
  inventoryComparison,
  loadStudy,
  type Network,
  plausibilityOfRun,
  policyEffects,
  policyGame,
  reconcile,
  reconciledTable,
  resolveScenario,
  type Run,
  runDocument,
  runYears,
  shortagesOf,
  sourceRegister,
} from '#model'
import type { Engine } from './engine.ts'
import { reportedResults } from './reported-results.ts'

/** The engine as the commands see it. */
export const modelEngine = {
  loadStudy,
  resolveScenario,
  compileNetwork,
  createWorkspace,
  initialSlots: (network: Network) => network.slots.initial,
  runYears,
  results: reportedResults,
  runDocument: (network: Network, run: Run) => runDocument(network, run),
  shortagesOf,
  explain,
  differenceBetween,
  reconcile,
  reconciledTable,
  sourceRegister,
  forecastErrors,
  inventoryComparison,
  plausibilityOfRun,
  convert: convertUnit,
  policyGame,
  policyEffects,
} satisfies Engine
