import type { Parameter, Part } from '../sector-module.ts'

const parameter = (
  name: string,
  unit: string,
  range: Parameter['range'],
  required: boolean,
  doc: string,
): Parameter => ({
  name,
  unit,
  range,
  by: null,
  required,
  doc,
})

const PRODUCTION = parameter(
  'production',
  'Mt',
  'not-negative',
  false,
  'Product made in a year, beside what products of the energy system take',
)

/** Processes that no technology of the energy system stands for; a part of the table each. */
const PROCESS_PARTS: readonly Part[] = [
  {
    name: 'lime',
    doc: 'Lime kilns',
    parameters: [
      PRODUCTION,
      parameter('high-calcium', '1', 'share', true, 'Share of high-calcium lime; the rest is dolomitic (equation 2.8)'),
      parameter(
        'dust-correction',
        '1',
        'not-negative',
        true,
        'CF_lkd: lime kiln dust that is not recycled (equation 2.9)',
      ),
      parameter('hydrated', '1', 'share', true, 'Share of hydrated lime (equation 2.8)'),
    ],
  },
  {
    name: 'glass',
    doc: 'Glass works',
    parameters: [
      PRODUCTION,
      parameter('factor', 't/t', 'not-negative', true, 'EF: CO2 per molten glass (equation 2.10)'),
      parameter('cullet', '1', 'share', true, 'CR: share of cullet (equation 2.10)'),
    ],
  },
  {
    name: 'carbonates',
    doc: 'Other uses of limestone, dolomite and soda ash',
    parameters: [PRODUCTION, parameter('factor', 't/t', 'not-negative', true, 'EF: CO2 per carbonate (equation 2.14)')],
  },
  {
    name: 'nitric-acid',
    doc: 'Nitric acid plants',
    parameters: [
      PRODUCTION,
      parameter('factor', 'kg/t', 'not-negative', true, 'EF: N2O per acid of 100 % (equation 3.6)'),
      parameter('destruction', '1', 'share', false, 'DF: N2O destroyed by abatement (equation 3.6)'),
      parameter('utilisation', '1', 'share', false, 'ASUF: share of production with abatement running (equation 3.6)'),
    ],
  },
  {
    name: 'petrochemical',
    doc: 'Ethylene, methanol and others that are not technologies',
    parameters: [
      PRODUCTION,
      parameter('factor', 't/t', 'not-negative', true, 'EF: CO2 per product (equation 3.15)'),
      parameter('regional', '1', 'not-negative', true, 'GAF: geographic adjustment (equation 3.15)'),
      parameter(
        'methane',
        'kg/t',
        'not-negative',
        false,
        'EF: fugitive and vented methane per product (equations 3.24, 3.25)',
      ),
    ],
  },
  {
    name: 'ferroalloy',
    doc: 'Ferroalloys',
    parameters: [
      PRODUCTION,
      parameter(
        'factor',
        't/t',
        'not-negative',
        true,
        'EF: CO2 per alloy, of reductants that the energy balance does not have (equation 4.15)',
      ),
      parameter('methane', 'kg/t', 'not-negative', false, 'EF: CH4 per alloy (equation 4.18)'),
    ],
  },
  {
    name: 'aluminium',
    doc: 'Primary aluminium',
    parameters: [
      PRODUCTION,
      parameter('anodes', 't/t', 'not-negative', true, 'EF: CO2 of anodes per metal (equation 4.20)'),
      parameter(
        'slope',
        'kg/t',
        'not-negative',
        true,
        'S: CF4 per metal and anode effect minute per cell-day (equation 4.26)',
      ),
      parameter('effect-minutes', '1', 'not-negative', true, 'AEM: anode effect minutes per cell-day (equation 4.26)'),
      parameter('hexafluoroethane', '1', 'share', true, 'F: C2F6 per CF4 by weight (equation 4.27)'),
    ],
  },
  {
    name: 'nitrous-oxide-use',
    doc: 'Nitrous oxide as anaesthetic and propellant',
    parameters: [
      PRODUCTION,
      parameter('escaping', '1', 'share', true, 'Share of the gas supplied that escapes (equation 8.24)'),
    ],
  },
]

export const PROCESS_NAMES = PROCESS_PARTS.map(({ name }) => name)

export const IPPU_PARTS: readonly Part[] = [
  ...PROCESS_PARTS,
  {
    name: 'product',
    doc: 'A product of the energy system that takes what a process makes. The item is its id in commodities.csv',
    itemsOf: 'commodities',
    parameters: [
      {
        name: 'takes',
        unit: 't/t',
        range: 'not-negative',
        by: { parts: PROCESS_NAMES },
        required: true,
        doc: 'Mass taken per mass of product',
      },
    ],
  },
]
