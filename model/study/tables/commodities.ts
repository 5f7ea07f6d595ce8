import { optional, word } from '../cells/cell.ts'
import { id, label, optionalLabel, text, unit, yesNo } from '../cells/text-cells.ts'
import { column, reference, tableSchema } from './table-schema.ts'

export const commoditiesTable = tableSchema({
  file: 'commodities.csv',
  doc: 'What technologies take and make.',
  required: true,
  rows: 'unique',
  key: ['commodity'],
  columns: {
    commodity: column(id, 'Id'),
    label_en: column(label, 'English name'),
    label_ja: column(optionalLabel, 'Japanese name'),
    kind: column(word(['carrier', 'material', 'service']), 'Energy carrier, material, or service demanded'),
    unit: column(unit, 'Unit in which the model counts it: PJ for every carrier'),
    sector: reference(optional(id), ['sectors'], 'Sector of a service; empty for others'),
    balance: column(word(['=', '>=']), 'Whether supply must equal use or may exceed it'),
    resolution: column(word(['annual', 'slice']), 'Balanced over the year, or in every slice (electricity)'),
    family: column(text, 'Part of IAMC variable names: Coal, Oil, Gas, Biomass, Electricity, Hydrogen'),
    carbon: column(word(['fossil', 'biogenic', 'none']), 'Origin of the carbon that it holds'),
    import: column(yesNo, 'Whether it can be imported'),
    export: column(yesNo, 'Whether a surplus is exported; otherwise it is shown as surplus'),
  },
})
