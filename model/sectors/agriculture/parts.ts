import { GASES } from '../../domain/gas.ts'
import { amount, FACTOR, needed, optional, SHARE, shares } from '../parameter.ts'
import type { Parameter, Part } from '../sector-module.ts'

/** What becomes of nitrogen that is put on a soil. */
const ON_SOIL: readonly Parameter[] = [
  needed('direct', SHARE, 'EF1 or EF3PRP: N2O-N per N (equation 11.1)'),
  needed('volatile', SHARE, 'Frac_GASF or Frac_GASM: N that volatilises (equation 11.9)'),
  needed('leached', SHARE, 'Frac_LEACH: N that is leached (equation 11.10)'),
]

export const AGRICULTURE_PARTS: readonly Part[] = [
  {
    name: 'animal',
    doc: 'A kind of animal',
    parameters: [
      needed('heads', amount('million head'), 'Animals (equation 10.19)'),
      needed('enteric', amount('kg/head'), 'EF: methane of digestion in a year (equation 10.19)'),
      optional('manure-methane', amount('kg/head'), 'EF: methane of manure in a year (equation 10.22)'),
      optional('volatile-solids', amount('kg/head/day'), 'VS, instead of a factor (equation 10.23)'),
      optional('methane-capacity', amount('m3/kg'), 'B0: methane per VS (equation 10.23)'),
      needed('excretion', amount('kg/head'), 'Nex: nitrogen in a year (equation 10.30)'),
      shares('system', { parts: ['system', 'pasture'] }, 'MS: share of manure by how it is kept (equation 10.25)'),
    ],
  },
  {
    name: 'system',
    doc: 'A way of keeping manure',
    parameters: [
      needed('direct', SHARE, 'EF3: N2O-N per N (equation 10.25)'),
      needed('volatile', SHARE, 'Frac_GasMS: N that volatilises (equation 10.26)'),
      needed('leached', SHARE, 'Frac_leachMS: N that is leached (equation 10.28)'),
      needed('lost', SHARE, 'Frac_LossMS: N that does not come to the field, all of it (equation 10.34)'),
      optional('mcf', SHARE, 'MCF: methane conversion factor (equation 10.23)'),
    ],
  },
  { name: 'pasture', doc: 'Where animals graze', parameters: ON_SOIL },
  { name: 'organic', doc: 'Manure put on fields: what animals leave in systems, after losses', parameters: ON_SOIL },
  {
    name: 'mineral',
    doc: 'A mineral fertiliser',
    parameters: [needed('nitrogen', amount('kt'), 'F_SN: nitrogen applied (equation 11.1)'), ...ON_SOIL],
  },
  {
    name: 'residue',
    doc: 'Crop residues left on fields',
    parameters: [needed('nitrogen', amount('kt'), 'F_CR: nitrogen in them (equation 11.1)'), ...ON_SOIL],
  },
  {
    name: 'organic-soil',
    doc: 'Drained organic soil under crops',
    parameters: [
      needed('area', amount('Mha'), 'F_OS: area (equation 11.1)'),
      needed('direct', amount('kg/ha'), 'EF2: N2O-N in a year (equation 11.1)'),
    ],
  },
  {
    name: 'indirect',
    doc: 'What lost nitrogen emits elsewhere',
    parameters: [
      needed('deposition', SHARE, 'EF4: N2O-N per N that volatilised (equation 11.9)'),
      needed('leaching', SHARE, 'EF5: N2O-N per N that was leached (equation 11.10)'),
    ],
  },
  {
    name: 'rice',
    doc: 'A rice ecosystem',
    parameters: [
      needed('area', amount('Mha'), 'A: harvested area (equation 5.1)'),
      needed('days', amount('day'), 't: days of cultivation (equation 5.1)'),
      needed('baseline', amount('kg/ha/day'), 'EFc: methane of flooded fields (equation 5.2)'),
      needed('water', FACTOR, 'SFw: water during cultivation (equation 5.2)'),
      needed('water-with-practice', FACTOR, 'SFw of what a policy of rice practice brings under it'),
      needed('pre-season', FACTOR, 'SFp: water before cultivation (equation 5.2)'),
      optional(
        'amendment',
        { ...amount('t/ha'), by: { parts: ['amendment'] } },
        'ROA: straw (dry) or other amendment (wet), equation 5.3',
      ),
    ],
  },
  {
    name: 'amendment',
    doc: 'Straw, compost or manure put on rice fields',
    parameters: [needed('conversion', FACTOR, 'CFOA: relative to straw shortly before cultivation (equation 5.3)')],
  },
  {
    name: 'burning',
    doc: 'Burning in the field',
    parameters: [
      needed('area', amount('Mha'), 'A: area burnt (equation 2.27)'),
      needed('fuel', amount('t/ha'), 'M_B: dry matter (equation 2.27)'),
      needed('combustion', SHARE, 'C_f: share of it that burns (equation 2.27)'),
      needed('factor', { ...amount('kt/Mt'), by: { words: GASES } }, 'G_ef: gas per dry matter burnt (equation 2.27)'),
    ],
  },
  ...(['lime', 'urea'] as const).map((name) => ({
    name,
    doc: name === 'lime' ? 'Lime put on soils' : 'Urea put on soils',
    parameters: [
      needed('amount', amount('Mt'), 'M: amount applied in a year'),
      needed(
        'carbon',
        SHARE,
        name === 'lime' ? 'EF: carbon per lime (equation 11.12)' : 'EF: carbon per urea (equation 11.13)',
      ),
    ],
  })),
]
