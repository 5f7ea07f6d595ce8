import type { Gas } from '../../domain/gas.ts'
import type { Term } from '../equation.ts'
import { ONE, product, sum } from '../equation.ts'
import type { ModuleInputs, SectorModule, Sheet } from '../sector-module.ts'
import { checkIppu } from './check.ts'
import { aluminiumPerfluorocarbons, type Circumstances, glass, lime, nitricAcid, perTonne } from './equations.ts'
import { IPPU_PARTS } from './parts.ts'

/** Emission of a process per Mt of its product, kt of a gas; null where a study has no figure for it. */
interface ProcessEmission {
  readonly part: string
  readonly gas: Gas
  readonly category: string
  factor(of: (parameter: string) => Term, by: Circumstances): Term
  /** Parameter without which the process does not emit this gas. */
  readonly needs?: string
}

/** Order of the common reporting tables. Cement, ammonia and steel are technologies of the energy system, and only there. */
const EMISSIONS: readonly ProcessEmission[] = [
  { part: 'lime', gas: 'CO2', category: '2.A.2', factor: lime },
  { part: 'glass', gas: 'CO2', category: '2.A.3', factor: glass },
  { part: 'carbonates', gas: 'CO2', category: '2.A.4', factor: (of) => perTonne(of('factor')) },
  { part: 'nitric-acid', gas: 'N2O', category: '2.B.2', factor: nitricAcid },
  {
    part: 'petrochemical',
    gas: 'CO2',
    category: '2.B.8',
    factor: (of) => product(perTonne(of('factor')), of('regional')),
  },
  { part: 'petrochemical', gas: 'CH4', category: '2.B.8', factor: (of) => of('methane'), needs: 'methane' },
  { part: 'ferroalloy', gas: 'CO2', category: '2.C.2', factor: (of) => perTonne(of('factor')) },
  { part: 'ferroalloy', gas: 'CH4', category: '2.C.2', factor: (of) => of('methane'), needs: 'methane' },
  { part: 'aluminium', gas: 'CO2', category: '2.C.3', factor: (of) => perTonne(of('anodes')) },
  { part: 'aluminium', gas: 'PFC', category: '2.C.3', factor: aluminiumPerfluorocarbons },
  { part: 'nitrous-oxide-use', gas: 'N2O', category: '2.G.3', factor: (of) => perTonne(of('escaping')) },
]

/** Industrial processes beside the technologies of the energy system: IPCC 2006 V3, chapters 2 to 4 and 8. */
export const ippu: SectorModule = {
  id: 'ippu',
  sector: 'industry',
  doc: 'Industrial processes that are no technology of the energy system, driven by its products where they take what these make',
  parts: IPPU_PARTS,
  check: checkIppu,
  write(inputs, sheet) {
    const made = new Map<string, Term>()
    for (const { part, gas, category, factor, needs } of EMISSIONS) {
      for (const item of inputs.items(part)) {
        if (needs !== undefined && !inputs.has(part, item, needs)) continue
        const mass = made.get(item) ?? writeProduction(inputs, sheet, part, item)
        made.set(item, mass)
        const left = part === 'nitric-acid' ? sheet.left('nitrous-oxide-abatement', item) : ONE
        const each = factor((parameter) => inputs.of(part, item, parameter), { left, gwpSet: inputs.gwpSet })
        sheet.emission(item, gas, category, product(mass, each))
      }
    }
  },
}

function writeProduction(inputs: ModuleInputs, sheet: Sheet, part: string, item: string): Term {
  const mass = sheet.quantity(`Production|${item}`, 'Mt/yr', production(inputs, part, item))
  sheet.report(`Industrial Processes|Production|${item}`, mass)
  return mass
}

/** Production stated in the table, and what products of the energy system take. */
function production(inputs: ModuleInputs, part: string, item: string): Term {
  const taken = inputs.items('product').flatMap((id) => {
    const energy = inputs.has('product', id, 'takes', item) ? inputs.energy('production', id) : null
    return energy === null ? [] : [product(energy, inputs.of('product', id, 'takes', item))]
  })
  return sum(inputs.of(part, item, 'production'), ...taken)
}
