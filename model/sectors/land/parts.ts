import { GASES } from '../../domain/gas.ts'
import { amount, FACTOR, type Form, needed, optional, SHARE } from '../parameter.ts'
import type { Parameter, Part } from '../sector-module.ts'
import { USE_NAMES } from './uses.ts'

const PER_HECTARE = amount('t/ha')
const YEARS = FACTOR
const byUse = (form: Form): Form => ({ ...form, by: { words: USE_NAMES } })
const toLand = (form: Form): Form => ({ ...form, by: { parts: ['land'] } })

/** What burns in a year, equation 2.27. */
const fire = (gases: readonly string[], gasDoc: string): readonly Parameter[] => [
  needed('area', byUse(amount('Mha')), 'A: burnt in a year, by use (equation 2.27)'),
  needed('fuel', PER_HECTARE, 'M_B: dry matter that may burn (equation 2.27)'),
  needed('combustion', SHARE, 'C_f: share of it that burns (equation 2.27)'),
  needed('factor', { ...amount('g/kg'), by: { words: gases } }, gasDoc),
]

export const LAND_PARTS: readonly Part[] = [
  {
    name: 'territory',
    doc: 'The country: all its land',
    parameters: [needed('area', amount('Mha'), 'Area on 1 January of the base year, the sum of its kinds of land')],
  },
  {
    name: 'land',
    doc: 'A kind of land, of one of the six uses',
    parameters: [
      needed('area', byUse(amount('Mha')), 'A: on 1 January of the base year; `by` is its use'),
      needed('biomass', PER_HECTARE, 'B: dry matter above ground, of grown stands (T4.7, T4.8, T5.1, T6.4)'),
      optional('standing', PER_HECTARE, 'Dry matter above ground on 1 January of the base year; B where left out'),
      optional('growth', PER_HECTARE, 'G_w: mean growth above ground of young stands in a year (T4.9, T4.10)'),
      optional('growth-years', YEARS, 'a: age in years up to which G_w is the mean'),
      needed('root-ratio', FACTOR, 'R: below ground per above ground (T4.4)'),
      needed('carbon-fraction', SHARE, 'CF: carbon in dry matter (T4.3)'),
      needed('soil', PER_HECTARE, 'SOC_REF: carbon in soil under native plants (T2.3)'),
      needed('soil-factor', FACTOR, 'F_LU F_MG F_I: product of the factors of use, tillage and input (equation 2.25)'),
      optional('loss', SHARE, 'Fuelwood and disturbance: share of biomass lost in a year (equations 2.13, 2.14)'),
      optional('rotation', YEARS, 'T: age in years at which stands are cut; none are where it is left out'),
      optional('longer-rotation', YEARS, 'Age at which a policy of longer rotation has them cut'),
      optional('accretion', PER_HECTARE, 'Carbon that tidal soil buries in a year (Wetlands Supplement T4.12)'),
    ],
  },
  {
    name: 'conversion',
    doc: 'Land of the kind that the item names which becomes another kind in a year',
    parameters: [
      optional('area', toLand(amount('Mha')), 'Converted in a year; `by` is what it becomes'),
      optional(
        'potential',
        toLand(amount('Mha')),
        'Converted beside it in a year by a policy that plants or restores all',
      ),
    ],
  },
  {
    name: 'wood',
    doc: 'A product of harvested wood',
    parameters: [
      needed('share', SHARE, 'Share of the carbon cut that goes into it'),
      needed('half-life', YEARS, 'Years in which half of it is gone (T12.2)'),
      needed('carbon', amount('Mt'), 'Carbon in it on 1 January of the base year'),
    ],
  },
  {
    name: 'peat',
    doc: 'Drained peat',
    parameters: [
      needed('area', byUse(amount('Mha')), 'Drained, by use'),
      needed('carbon', PER_HECTARE, 'Carbon lost on site in a year (Wetlands Supplement T2.1)'),
      needed('dissolved', PER_HECTARE, 'Carbon that leaves with water in a year (Wetlands Supplement T2.2)'),
      needed('methane', amount('kg/ha'), 'Methane of fields and ditches in a year (Wetlands Supplement T2.3, T2.4)'),
      needed('rewetted-carbon', { ...PER_HECTARE, range: 'any' }, 'Carbon lost once rewetted, in all (T3.1, T3.2)'),
      needed('rewetted-methane', amount('kg/ha'), 'Methane once rewetted (Wetlands Supplement T3.3)'),
    ],
  },
  {
    name: 'fire',
    doc: 'Fires in living biomass; its carbon dioxide is in the loss of the land that burns',
    parameters: fire(
      GASES.filter((gas) => gas !== 'CO2'),
      'G_ef: gas per dry matter burnt (T2.5)',
    ),
  },
  {
    name: 'peat-fire',
    doc: 'Fires in peat',
    parameters: fire(GASES, 'G_ef: gas per dry matter burnt (Wetlands Supplement T2.7)'),
  },
]
