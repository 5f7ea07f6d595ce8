import { QUALITIES, type Quality } from '../../domain/provenance.ts'
import { optional, word, type Cell } from '../cells/cell.ts'
import { number, year } from '../cells/number-cells.ts'
import { text, unit } from '../cells/text-cells.ts'
import { column, reference } from './table-schema.ts'

const quality: Cell<Quality> = { ...word(QUALITIES), empty: { ok: false, kind: 'missing-provenance' } }

export const source: Cell<string> = {
  ...text,
  form: 'id',
  empty: { ok: false, kind: 'missing-provenance' },
}

export const sourceColumn = reference(source, ['sources'], 'Where the figure was read: a row of sources.csv')

export const unitColumn = column(unit, 'Unit of value, low and high')
export const lowColumn = column(optional(number), 'Lower end of the range that the source gives')
export const highColumn = column(optional(number), 'Upper end of the range that the source gives')
export const dataYearColumn = column(
  optional(year),
  'Year that the datum describes, or of publication; may be empty only where quality is assumption',
)
export const qualityColumn = column(quality, 'How good the figure is')
export const noteColumn = column(text, 'How the figure was made; must be there for estimate, derived and assumption')

/** The columns that every number carries. */
export const provenanceColumns = {
  value: column(number, 'The figure'),
  unit: unitColumn,
  low: lowColumn,
  high: highColumn,
  source: sourceColumn,
  data_year: dataYearColumn,
  quality: qualityColumn,
  note: noteColumn,
}

/** As `provenanceColumns`, where the value is empty on the row of an expression. */
export const provenanceOrExpressionColumns = {
  ...provenanceColumns,
  value: column(optional(number), 'The figure; empty for an expression'),
}

export const seriesMethod = word(['linear', 'step', 'growth', 'logistic'])
export const methodColumn = column(
  optional(seriesMethod),
  'How values go from one year to the next, stated alike in every row of the series or only in its first; empty: linear',
)
export const yearColumn = column(year, 'Year of the value')
