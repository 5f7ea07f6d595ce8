import type { ReactElement } from 'react'
import { type Potential, type PotentialRow, potentialRows, sectorsThatChange } from '#model'
import { labelIn } from '../../figures/label-in.ts'
import { type Column, Table } from '../../ui/Table.tsx'
import type { WhereWords } from './where-spec.ts'

/** Sectors that have a column; the rest is in the total. */
const MOST_SECTORS = 8

interface Props {
  readonly caption: string
  readonly potential: Potential
  readonly nameOf: (id: string) => string
  readonly words: WhereWords
}

/** Emissions without measures, what each changes in the sectors that change most, and emissions with all of them. */
export function PotentialTable({ caption, potential, nameOf, words }: Props): ReactElement {
  const { measures: text, numbers, outline, language } = words
  const sectors = sectorsThatChange(
    potential,
    outline.sectors.map(({ id }) => id),
    MOST_SECTORS,
  )
  const rowName = ({ kind, id }: PotentialRow): string => (kind === 'measure' ? nameOf(id) : text[kind])
  const column = (id: string, head: string, valueOf: (row: PotentialRow) => number | null): Column<PotentialRow> => ({
    id,
    head,
    align: 'end',
    cell: (row) => numbers.value(valueOf(row) ?? Number.NaN, 2),
    sortKey: (row) => valueOf(row) ?? Number.NaN,
  })
  const columns: readonly Column<PotentialRow>[] = [
    { id: 'measure', head: text.measure, cell: rowName, sortKey: rowName },
    column('total', text.total, ({ total }) => total),
    ...sectors.map((sector) =>
      column(
        `sector/${sector}`,
        labelIn(outline.sectors.find(({ id }) => id === sector)?.label, language, sector),
        (row) => row.sectors[sector] ?? null,
      ),
    ),
    ...(potential.credits.some((credit) => credit > 0)
      ? [column('credits', text.credits, ({ credits }) => credits)]
      : []),
  ]
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={potentialRows(potential)}
      rowKey={({ kind, id }) => `${kind} ${id}`}
      maxHeight="32rem"
    />
  )
}
