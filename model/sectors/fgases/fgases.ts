import { GWP_SETS } from '../../domain/gas.ts'
import type { Term } from '../equation.ts'
import { number, product, rest, sum } from '../equation.ts'
import type { ModuleInputs, SectorModule, Sheet } from '../sector-module.ts'
import { checkFgases } from './check.ts'
import { APPLICATION_NAMES, APPLICATIONS, type Application, FGAS_PARTS } from './parts.ts'
import { hfcEmittedName, REPORTED, SUBSTANCES } from './refrigerants.ts'
import { isFilledWith, type SubstanceFlows, writeBank } from './write-bank.ts'

/** Refrigerants and other fluorinated gases in banks of equipment: IPCC 2006 V3, chapters 7 and 8. */
export const fgases: SectorModule = {
  id: 'fgases',
  sector: 'industry',
  doc: 'Fluorinated gases in equipment: what is bought, escapes, is recovered, and stays',
  parts: FGAS_PARTS,
  check: checkFgases,
  write(inputs, sheet) {
    const flows = APPLICATION_NAMES.flatMap((part) =>
      inputs.items(part).flatMap((item) => writeApplication(inputs, sheet, part, item)),
    )
    if (flows.length === 0) return
    const hydrofluorocarbons = flows.filter(({ substance }) => SUBSTANCES[substance].gas === 'HFC')
    sheet.report('F-Gases|HFC Bought', inCo2('HFC Bought', 'kt CO2e/yr', 'bought'))
    sheet.report('F-Gases|HFC in Equipment', inCo2('HFC in Equipment', 'kt CO2e', 'banked'))
    sheet.report('F-Gases|HFC Recovered', inCo2('HFC Recovered', 'kt CO2e/yr', 'recovered'))
    for (const item of inputs.items('consumption')) {
      const [group = ''] = inputs.namedBy('consumption', item, 'cut')
      const allowed = product(
        inputs.of('consumption', item, 'baseline'),
        rest(inputs.of('consumption', item, 'cut', group)),
      )
      sheet.report(`F-Gases|HFC Ceiling|${item}`, sheet.quantity(`HFC Ceiling|${item}`, 'kt CO2e/yr', allowed))
    }

    /** In CO2 equivalents of AR4, in which annex F of the Montreal Protocol counts. */
    function inCo2(name: string, unit: string, flow: 'bought' | 'banked' | 'recovered'): Term {
      const terms = hydrofluorocarbons.map((one) => product(one[flow], number(SUBSTANCES[one.substance].AR4)))
      return sheet.quantity(name, unit, sum(...terms))
    }
  },
}

/**
 * All substances of one application. HFCs are emitted as the mass of HFC-134a of the same global warming potential, with
 * the potentials of the run; what the pure gases weigh with every set is reported beside it, for inventories of others.
 */
function writeApplication(
  inputs: ModuleInputs,
  sheet: Sheet,
  part: Application,
  item: string,
): readonly SubstanceFlows[] {
  const built = inputs.items('technology').flatMap((id) => {
    const energy = inputs.energy('built', id)
    if (energy === null) return []
    return ['per-energy', 'per-travel']
      .filter((parameter) => inputs.has('technology', id, parameter, item))
      .map((parameter) => product(energy, inputs.of('technology', id, parameter, item)))
  })
  const equipment = sheet.quantity(
    `New Equipment|${item}`,
    'million unit/yr',
    sum(inputs.of(part, item, 'new-equipment'), ...built),
  )
  const filled = product(equipment, inputs.of(part, item, 'charge'))
  const flows = REPORTED.filter((substance) => isFilledWith(inputs, part, item, substance)).map((substance) =>
    writeBank(inputs, sheet, part, item, filled, substance),
  )
  for (const gas of ['HFC', 'SF6'] as const) {
    const own = flows.filter(({ substance }) => SUBSTANCES[substance].gas === gas)
    const unit = SUBSTANCES[gas === 'HFC' ? 'HFC-134a' : 'SF6'][inputs.gwpSet]
    const weighted = own.map((one) => product(one.emitted, number(SUBSTANCES[one.substance][inputs.gwpSet] / unit)))
    for (const { banked } of own) sheet.report(`F-Gases|${gas} Bank|${item}`, banked, 'kt')
    if (own.length === 0) continue
    const { category } = APPLICATIONS[part]
    const remains = sheet.emission(item, gas, category, sum(...weighted))
    if (gas === 'HFC') reportInEverySet(sheet, item, category, own, remains)
  }
  return flows
}

/** HFCs of an application in CO2 equivalents: the mass of each pure gas by its own potential of each set. */
function reportInEverySet(
  sheet: Sheet,
  item: string,
  category: string,
  flows: readonly SubstanceFlows[],
  remains: Term,
): void {
  for (const set of GWP_SETS) {
    const weighted = flows.map(({ substance, emitted }) => product(emitted, number(SUBSTANCES[substance][set])))
    const emitted = sheet.quantity(`HFC Emitted|${item}|${set}`, 'kt CO2e/yr', product(sum(...weighted), remains))
    sheet.report(hfcEmittedName(set, category), emitted)
  }
}
