import {
  compileNetwork,
  conversionTo,
  createWorkspace,
  differenceBetween,
  explain,
  forecastErrors,
  loadStudy,
  type LpSolver,
  type Network,
  needsSolver,
  plausibilityOfRun,
  reconcile,
  reconciledTable,
  resolveScenario,
  type Run,
  runDocument,
  runYears,
  sourceRegister,
  USD_2020_ONLY,
} from '#model'
import type { Engine } from './engine.ts'
import { reportedResults } from './reported-results.ts'

/** An annual flow by its amount, as `EJ/yr` and `EJ` say the same of a year; the IAMC's `CO2-equiv` is our `CO2e`. */
const amountOf = (unit: string): string => unit.replace(/\s*\/\s*(yr|year|a)$/, '').replace('CO2-equiv', 'CO2e')

/** The engine as the commands see it. */
export const modelEngine = {
  loadStudy,
  resolveScenario,
  compileNetwork,
  needsSolver,
  loadSolver: async (): Promise<LpSolver> => (await import('../solver/load-highs.ts')).loadHighs(),
  createWorkspace,
  initialSlots: (network: Network) => network.slots.initial,
  runYears,
  results: reportedResults,
  runDocument: (network: Network, run: Run) => runDocument(network, run),
  explain,
  differenceBetween,
  reconcile,
  reconciledTable,
  sourceRegister,
  forecastErrors,
  plausibilityOfRun,
  convert(from: string, to: string): number | null {
    const conversion = conversionTo(amountOf(from), amountOf(to), USD_2020_ONLY)
    return conversion.ok ? conversion.value.factor : null
  },
} satisfies Engine
