import { cellOf, type Cell } from '../cells/cell.ts'
import { id } from '../cells/text-cells.ts'
import { FLOW_FORM, flowSchema } from '../balance-flow.ts'
import { provenanceColumns } from './provenance-columns.ts'
import { column, tableSchema } from './table-schema.ts'

const flow: Cell<string> = cellOf('flow', flowSchema, FLOW_FORM)

export const balanceTable = tableSchema({
  file: 'balance.csv',
  doc: 'Energy balance of the base year as it was put together, before reconciliation; `shirube reconcile` closes it. Every flow counts positive in its own direction; only stock-change (additions) and statistical-difference may be negative. Supply is production + imports - exports, and covers transformation, own use, losses, final and non-energy use, bunkers, stock change and statistical difference.',
  required: false,
  rows: 'unique',
  key: ['flow', 'fuel'],
  columns: {
    flow: column(
      flow,
      `${FLOW_FORM}. power-output is the electricity that plants make from a fuel; of the fuel electricity, the total`,
    ),
    fuel: column(
      id,
      'A commodity of the study, or a family of commodities or plants in small letters: oil, hydro, solar; rows of a family and of its commodities add',
    ),
    ...provenanceColumns,
  },
})
