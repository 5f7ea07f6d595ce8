import * as model from '#model'
import type { Network, Run } from '#model'
import type { Engine } from './engine.ts'
import { reportedResults } from './reported-results.ts'

/** An annual flow by its amount, as `EJ/yr` and `EJ` say the same of a year; the IAMC's `CO2-equiv` is our `CO2e`. */
const amountOf = (unit: string): string => unit.replace(/\s*\/\s*(yr|year|a)$/, '').replace('CO2-equiv', 'CO2e')

/** The engine as the commands see it. */
export const modelEngine = {
  loadStudy: model.loadStudy,
  resolveScenario: model.resolveScenario,
  compileNetwork: model.compileNetwork,
  createWorkspace: model.createWorkspace,
  initialSlots: (network: Network) => network.slots.initial,
  runYears: model.runYears,
  results: reportedResults,
  runDocument: (network: Network, run: Run) => model.runDocument(network, run),
  explain: model.explain,
  differenceBetween: model.differenceBetween,
  reconcile: model.reconcile,
  reconciledTable: model.reconciledTable,
  sourceRegister: model.sourceRegister,
  forecastErrors: model.forecastErrors,
  plausibilityOfRun: model.plausibilityOfRun,
  convert(from: string, to: string): number | null {
    const conversion = model.conversionTo(amountOf(from), amountOf(to), model.USD_2020_ONLY)
    return conversion.ok ? conversion.value.factor : null
  },
} satisfies Engine
