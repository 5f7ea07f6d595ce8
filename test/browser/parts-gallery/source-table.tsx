import { useNumbers } from '../../../renderer/ui/language/LanguageProvider.tsx'
import { Table } from '../../../renderer/ui/Table.tsx'

interface Row {
  readonly name: string
  readonly year: number
  readonly value: number
}

/** Long enough that only the rows in sight are drawn. */
const ROWS: readonly Row[] = Array.from({ length: 1000 }, (_, index) => {
  return { name: `Source ${index + 1}`, year: 1990 + (index % 35), value: ((index * 7919) % 1000) / 8 }
})

/** A long table that sorts. */
export function SourceTable() {
  const numbers = useNumbers()
  return (
    <Table
      caption="Sources"
      columns={[
        { id: 'name', head: 'Name', cell: ({ name }) => name, sortKey: ({ name }) => name },
        {
          id: 'year',
          head: 'Year',
          align: 'end',
          cell: ({ year }) => numbers.year(year),
          sortKey: ({ year }) => year,
        },
        {
          id: 'value',
          head: 'Value',
          unit: 'PJ',
          align: 'end',
          cell: ({ value }) => numbers.value(value, 1),
          sortKey: ({ value }) => value,
        },
      ]}
      rows={ROWS}
      rowKey={({ name }) => name}
      maxHeight="20rem"
    />
  )
}
