import { amount, FACTOR, type Form, needed, optional, SHARE, shares } from '../parameter.ts'
import type { Part } from '../sector-module.ts'

/** Climates of the decay rates in IPCC 2006 V5 T3.3. */
export const CLIMATES = ['temperate-dry', 'temperate-wet', 'tropical-dry', 'tropical-wet'] as const

/** Treatments that emit nothing here: recycled waste is a material. */
export const ELSEWHERE = ['recycling'] as const

const TREATMENTS = ['landfill', 'composting', 'digestion', 'incineration', 'open-burning'] as const
const BY_GAS: Form = { ...amount('kt/Mt'), by: { words: ['CH4', 'N2O'] } }

export const WASTE_PARTS: readonly Part[] = [
  {
    name: 'source',
    doc: 'Who makes solid waste: people times a rate, or an amount',
    parameters: [
      optional('people', amount('million person'), 'People'),
      optional('rate', amount('t/person'), 'Waste of a person in a year'),
      optional('income-effect', FACTOR, 'Factor on the rate as income has it; 1 where it is left out'),
      { ...optional('amount', amount('Mt'), 'Waste in a year, instead of people and rate'), record: true },
      shares('composition', { parts: ['stream'] }, 'Share of a stream in its wet weight'),
      shares('treatment', { words: ELSEWHERE, parts: TREATMENTS }, 'Share that goes to a treatment'),
    ],
  },
  {
    name: 'stream',
    doc: 'A type of waste',
    parameters: [
      optional('doc', SHARE, 'DOC: degradable organic carbon, of wet weight (equation 3.7)'),
      optional('docf', SHARE, 'DOCf: share of DOC that decomposes (equation 3.2)'),
      optional(
        'decay-rate',
        { ...SHARE, by: { words: CLIMATES } },
        'k, a year, in the climate of the country (equation 3.5)',
      ),
      optional('dry-matter', SHARE, 'Dry matter, of wet weight (equation 5.1)'),
      optional('carbon', SHARE, 'Carbon, of dry matter (equation 5.1)'),
      optional('fossil', SHARE, 'Fossil carbon, of carbon (equation 5.1)'),
    ],
  },
  {
    name: 'landfill',
    doc: 'A kind of disposal site',
    parameters: [
      needed('mcf', SHARE, 'Methane correction factor (equation 3.2)'),
      needed('methane', SHARE, 'F: methane in landfill gas, by volume (equation 3.6)'),
      optional('recovery', SHARE, 'R: methane recovered, of what is generated (equation 3.1)'),
      optional('oxidation', SHARE, 'OX: methane oxidised in the cover (equation 3.1)'),
    ],
  },
  {
    name: 'composting',
    doc: 'Composting',
    parameters: [needed('factor', BY_GAS, 'Gas per wet weight (equation 4.1)')],
  },
  {
    name: 'digestion',
    doc: 'Anaerobic digestion',
    parameters: [needed('factor', BY_GAS, 'Gas per wet weight (equation 4.1)')],
  },
  ...(['incineration', 'open-burning'] as const).map((name) => ({
    name,
    doc: name === 'incineration' ? 'Burning in a furnace without energy use' : 'Burning in the open',
    parameters: [
      needed('oxidation', SHARE, 'OF: carbon that burns (equation 5.1)'),
      optional('factor', BY_GAS, 'Gas per wet weight (equations 5.4, 5.5)'),
    ],
  })),
  {
    name: 'fuel',
    doc: 'A carrier that is waste: what plants take of it is not landfilled. The item is its id in commodities.csv',
    itemsOf: 'commodities',
    parameters: [needed('heat-value', amount('PJ/Mt'), 'Net calorific value of wet waste')],
  },
  {
    name: 'discharge',
    doc: 'A pathway of domestic waste water',
    parameters: [
      needed('mcf', SHARE, 'Methane correction factor (equation 6.2)'),
      needed('correction', FACTOR, 'I: industrial water in the same sewer (equation 6.3)'),
    ],
  },
  {
    name: 'settlement',
    doc: 'A group of people by how they live',
    parameters: [
      needed('people', amount('million person'), 'People'),
      needed('bod', amount('g/person/day'), 'Biochemical oxygen demand (equation 6.3)'),
      needed('methane-capacity', SHARE, 'B0: methane per BOD (equation 6.2)'),
      shares('pathway', { parts: ['discharge'] }, 'T x U: share of the load that takes a pathway (equation 6.1)'),
      needed('protein', amount('kg/person'), 'Protein eaten in a year (equation 6.8)'),
      needed('protein-nitrogen', SHARE, 'F_NPR: nitrogen in protein (equation 6.8)'),
      needed('not-consumed', FACTOR, 'F_NON-CON: protein added but not eaten (equation 6.8)'),
      needed('co-discharged', FACTOR, 'F_IND-COM: industrial and commercial nitrogen (equation 6.8)'),
      needed('effluent-factor', SHARE, 'EF_EFFLUENT: N2O-N per N discharged (equation 6.7)'),
    ],
  },
  {
    name: 'industry',
    doc: 'A branch with organic waste water',
    parameters: [
      needed('product', amount('Mt'), 'P: product (equation 6.6)'),
      needed('water', amount('m3/t'), 'W: waste water per product (equation 6.6)'),
      needed('cod', amount('kg/m3'), 'COD of the water (equation 6.6)'),
      needed('methane-capacity', SHARE, 'B0: methane per COD (equation 6.5)'),
      needed('mcf', SHARE, 'Methane correction factor (equation 6.5)'),
      optional('recovery', SHARE, 'Methane recovered, of what is made'),
    ],
  },
]
