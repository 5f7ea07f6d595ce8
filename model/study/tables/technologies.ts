import { optional, word } from '../cells/cell.ts'
import { year } from '../cells/number-cells.ts'
import { category, id, label, optionalLabel, text } from '../cells/text-cells.ts'
import { column, reference, tableSchema } from './table-schema.ts'

export const TECHNOLOGY_KINDS = ['device', 'plant', 'storage', 'grid', 'conversion', 'extraction'] as const

export const technologiesTable = tableSchema({
  file: 'technologies.csv',
  doc: 'What turns commodities into one another and into services.',
  required: true,
  rows: 'unique',
  key: ['technology'],
  columns: {
    technology: column(id, 'Id'),
    label_en: column(label, 'English name'),
    label_ja: column(optionalLabel, 'Japanese name'),
    sector: reference(id, ['sectors'], 'Sector in which it burns and emits'),
    kind: column(
      word(TECHNOLOGY_KINDS),
      'device makes a service; plant and storage make the bus commodity; grid makes delivered electricity from it; conversion makes a carrier or material; extraction a primary one',
    ),
    output: reference(id, ['commodities'], 'Main output; activity is counted in its unit'),
    survival: column(
      word(['fixed', 'weibull']),
      'Whether stock lives exactly its lifetime or leaves by a Weibull curve',
    ),
    first_year: column(optional(year), 'First year of installation; empty: in use already'),
    category: column(optional(category), 'Category of combustion; empty: the category of the sector'),
    process_category: column(optional(category), 'Category of process emissions and of carbon not burnt'),
    dispatch: column(
      optional(word(['must-run', 'variable', 'dispatchable'])),
      'How a plant runs: always, as available, or in merit order; empty for other kinds',
    ),
    analogue: reference(
      optional(id),
      ['technologies'],
      'Technology whose logit weight it takes where it has no share in the base year',
    ),
    family: column(text, 'Last part of the IAMC name of what it makes: Coal, Gas, Solar, Wind'),
  },
})
