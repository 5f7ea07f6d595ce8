import { word } from '../cells/cell.ts'
import { text } from '../cells/text-cells.ts'
import { provenanceColumns } from './provenance-columns.ts'
import { column, tableSchema } from './table-schema.ts'

export const PLAUSIBILITY_INDICATORS = [
  'level',
  'growth',
  'elasticity',
  'capacity-factor',
  'build-rate',
  'single-year-build',
  'idle-years',
  'share-step',
  'first-share',
  'shortage',
] as const

export const plausibilityTable = tableSchema({
  file: 'library/plausibility.csv',
  doc: 'Ranges within which results are usual; `shirube sanity` shows what lies outside. value is a typical one, low and high are the range; one of them may be empty.',
  required: false,
  rows: 'unique',
  key: ['indicator', 'of'],
  columns: {
    indicator: column(
      word(PLAUSIBILITY_INDICATORS),
      'level: of a variable. growth: of a variable, a year, mean of ten years. elasticity: growth of a variable over growth of GDP, ten years. capacity-factor: of plants of a family. build-rate: of a family, yearly, mean of five years, over the capacity of all plants. single-year-build: of a family in one year after the observed ones, over the capacity of all plants before. idle-years: of a family, years with next to no building between two years of much, after the observed ones. share-step: greatest change of a technology in what it makes, from year to year. first-share: of a technology in its first year. shortage: unmet over needed',
    ),
    of: column(text, 'Variable or family that the indicator is of; empty for share-step, first-share and shortage'),
    ...provenanceColumns,
  },
})
