import { word } from '../cells/cell.ts'
import { provenanceColumns } from './provenance-columns.ts'
import { column, tableSchema } from './table-schema.ts'

export const SETTING_NAMES = [
  'social_discount_rate',
  'reserve_margin',
  'peak_factor',
  'credit_fade',
  'build_energy_margin',
  'build_lead_time',
] as const

export const settingsTable = tableSchema({
  file: 'settings.csv',
  doc: 'Numbers that hold for the whole study.',
  required: true,
  rows: 'unique',
  key: ['parameter'],
  columns: {
    parameter: column(word(SETTING_NAMES), 'Which setting; a study with electricity gives all of them'),
    ...provenanceColumns,
  },
})
