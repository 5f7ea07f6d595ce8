import { optional, word } from '../cells/cell.ts'
import { number, year } from '../cells/number-cells.ts'
import { statement, text } from '../cells/text-cells.ts'
import { PLAUSIBILITY_INDICATORS } from './plausibility.ts'
import { sourceColumn } from './provenance-columns.ts'
import { column, tableSchema } from './table-schema.ts'

export const FINDING_CHECKS = [...PLAUSIBILITY_INDICATORS, 'inventory'] as const

export const findingsTable = tableSchema({
  file: 'findings.csv',
  doc: 'What lies outside its range, or apart from an inventory, for a reason that the study states. `shirube sanity` and `shirube inventories` print the reason; what is not listed here, or goes further than listed, is open.',
  required: false,
  rows: 'unique',
  key: ['check', 'subject', 'side', 'scenario', 'rule'],
  columns: {
    check: column(word(FINDING_CHECKS), 'Indicator of library/plausibility.csv, or inventory'),
    subject: column(
      statement,
      'Technology, family, commodity or variable that is outside, * for any; of inventory, inventory/category/gas or a leading part of it',
    ),
    side: column(optional(word(['low', 'high'])), 'Below or above the range; empty for inventory'),
    scenario: column(text, 'Scenario in which it may be; empty for all'),
    rule: column(optional(word(['prescribed', 'logit', 'least-cost'])), 'Rule under which it may be; empty for all'),
    from: column(year, 'First year in which it may be'),
    to: column(year, 'Last year in which it may be'),
    limit: column(
      number,
      'Farthest value that the reason covers, in the unit of the range; of inventory the residual in %',
    ),
    reason: column(statement, 'Why it is so, for the reader'),
    reason_ja: column(text, 'The same in Japanese; empty: the English one is shown'),
    source: sourceColumn,
  },
})
