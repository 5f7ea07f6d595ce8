import type { ReactElement } from 'react'
import { type Potential, type PotentialRow, potentialRows, sectorsThatChange } from '#model'
import { answersText } from '#messages'
import { labelIn } from '../../figures/label-in.ts'
import { type AnswerColumn, AnswerTable } from '../../figures/AnswerTable.tsx'
import { madeOf } from './explained-effect.ts'
import type { WhereWords } from './where-spec.ts'

const MT = 'Mt CO2-equiv/yr'

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
  const { how } = answersText(language)
  const column = (
    id: string,
    head: string,
    valueOf: (row: PotentialRow) => number | null,
  ): AnswerColumn<PotentialRow> => ({
    id,
    head,
    fileHead: `${head} (${MT})`,
    align: 'end',
    value: valueOf,
    explain: (row) =>
      madeOf(
        `${rowName(row)}, ${head}`,
        { year: potential.curve.year, value: valueOf(row) ?? Number.NaN, unit: MT },
        row.kind !== 'measure' ? how.end : id === 'credits' ? how.credits : how.potential,
      ),
    cell: (row) => numbers.value(valueOf(row) ?? Number.NaN, 2),
    sortKey: (row) => valueOf(row) ?? Number.NaN,
  })
  const columns: readonly AnswerColumn<PotentialRow>[] = [
    { id: 'measure', head: text.measure, value: rowName, cell: rowName, sortKey: rowName },
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
    <AnswerTable
      id="potential-by-sector"
      caption={caption}
      columns={columns}
      rows={potentialRows(potential)}
      rowKey={({ kind, id }) => `${kind} ${id}`}
      maxHeight="32rem"
    />
  )
}
