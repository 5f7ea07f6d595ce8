import type { ReactElement } from 'react'
import { type Potential, type PotentialRow, potentialRows, sectorsThatChange } from '#model'
import { answersText, whereText } from '#messages'
import type { ComposedInput } from '../../figures/explained.ts'
import { labelIn } from '../../figures/label-in.ts'
import { type AnswerColumn, AnswerTable } from '../../figures/AnswerTable.tsx'
import { input, madeOf } from './explained-effect.ts'
import type { WhereWords } from './where-spec.ts'

const MT = 'Mt CO2-equiv/yr'

/** Sectors that have a column of their own in sight; files have one for each. */
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
  const rows = potentialRows(potential)
  const emitting = outline.sectors.map(({ id }) => id).filter((id) => rows.some((row) => (row.sectors[id] ?? 0) !== 0))
  const shown = sectorsThatChange(potential, emitting, MOST_SECTORS)
  const others = emitting.filter((id) => !shown.includes(id))
  const rowName = ({ kind, id }: PotentialRow): string => (kind === 'measure' ? nameOf(id) : text[kind])
  const nameOfSector = (id: string): string =>
    labelIn(outline.sectors.find((sector) => sector.id === id)?.label, language, id)
  const { how } = answersText(language)
  const column = (
    id: string,
    head: string,
    valueOf: (row: PotentialRow) => number | null,
    partsOf: (row: PotentialRow) => readonly ComposedInput[] = () => [],
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
        partsOf(row),
      ),
    cell: (row) => numbers.value(valueOf(row) ?? Number.NaN, 2),
    sortKey: (row) => valueOf(row) ?? Number.NaN,
  })
  const ofSector = (id: string): AnswerColumn<PotentialRow> =>
    column(`sector/${id}`, nameOfSector(id), (row) => row.sectors[id] ?? null)
  const columnsOf = (sectors: readonly AnswerColumn<PotentialRow>[]): readonly AnswerColumn<PotentialRow>[] => [
    { id: 'measure', head: text.measure, value: rowName, cell: rowName, sortKey: rowName },
    column('total', text.total, ({ total }) => total),
    ...sectors,
    ...(potential.credits.some((credit) => credit > 0)
      ? [column('credits', text.credits, ({ credits }) => credits)]
      : []),
  ]
  const sumOfOthers = ({ sectors }: PotentialRow): number => others.reduce((sum, id) => sum + (sectors[id] ?? 0), 0)
  const rest = column('others', whereText(language).otherSectors({ count: others.length }), sumOfOthers, (row) =>
    others.map((id) => input(nameOfSector(id), { year: potential.curve.year, value: row.sectors[id] ?? 0, unit: MT })),
  )
  const [first, ...more] = others
  // One that is left over stands under its own name.
  const left = first === undefined ? [] : more.length === 0 ? [ofSector(first)] : [rest]
  const whole = columnsOf(emitting.map(ofSector))
  return (
    <AnswerTable
      id="potential-by-sector"
      caption={caption}
      columns={columnsOf([...shown.map(ofSector), ...left])}
      rows={rows}
      rowKey={({ kind, id }) => `${kind} ${id}`}
      maxHeight="32rem"
      whole={() => ({
        heads: whole.map(({ head, fileHead }) => fileHead ?? head),
        rows: rows.map((row) => whole.map(({ value }) => value(row))),
      })}
    />
  )
}
