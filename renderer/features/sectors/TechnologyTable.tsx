import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react'
import type { TechnologyFigure } from '#model'
import type { StudyOutline } from '#worker'
import { unitText } from '#messages'
import { FigureDetails } from '../../figures/FigureDetails.tsx'
import { labelIn } from '../../figures/label-in.ts'
import { withWords } from '../../figures/with-words.ts'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { type Column, Table } from '../../ui/Table.tsx'

interface Props {
  readonly figures: readonly TechnologyFigure[]
  readonly outline: StudyOutline
  readonly sector: string
}

interface Row extends TechnologyFigure {
  readonly key: string
  readonly name: string
  readonly said: string
  /** What the parameter is of, in words. */
  readonly object: string
  readonly from: string
  /** What a search looks through. */
  readonly words: string
}

/** Every figure of a sector's technologies as its source gives it, with where it comes from and how good it is. */
export function TechnologyTable({ figures, outline, sector }: Props): ReactElement {
  const { sectors, figures: figureText } = useText()
  const text = sectors.table
  const language = useLanguage()
  const numbers = useNumbers()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const { sources } = outline
  const rows = useMemo(() => {
    const commodities = new Map(outline.commodities.map(({ id, label }) => [id, labelIn(label, language, id)]))
    const titles = new Map(sources.map(({ id, title }) => [id, title]))
    /** A commodity, or one with the use that is made of it (`coal, combustion`). */
    const objectName = (of: string): string => {
      const [commodity = '', use = ''] = of.split(', ')
      const used = text.uses[use]
      return used === undefined
        ? (commodities.get(of) ?? unitText(of, language))
        : used({ carrier: commodities.get(commodity) ?? commodity })
    }
    return figures.map((one): Row => {
      const name = labelIn(one.label, language, one.technology)
      const said = sectors.parameters[one.parameter]
      const from = titles.get(one.figure.source) ?? one.figure.source
      const { file, row } = one.figure.cell
      const object = objectName(one.of)
      const words = [name, one.technology, said, one.of, object, from, one.figure.source, one.figure.note].join('\n')
      return { ...one, key: `${file}:${row}`, name, said, object, from, words }
    })
  }, [figures, outline, sources, language, sectors, text])
  const found = useMemo(() => withWords(rows, query, ({ words }) => words), [rows, query])
  const details = rows.find(({ key }) => key === chosen)
  const region = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The table is lower once the details stand below it; the chosen row stays in sight.
    region.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const columns: readonly Column<Row>[] = [
    {
      id: 'technology',
      head: text.technology,
      cell: ({ name }) => <span className="clipped">{name}</span>,
      sortKey: ({ name }) => name,
    },
    { id: 'parameter', head: text.parameter, cell: ({ said }) => said, sortKey: ({ said }) => said },
    {
      id: 'of',
      head: text.of,
      cell: ({ object }) => <span className="clipped">{object}</span>,
      sortKey: ({ object }) => object,
    },
    {
      id: 'year',
      head: text.year,
      align: 'end',
      cell: ({ year }) => (year === null ? '' : numbers.year(year)),
      sortKey: ({ year }) => year ?? Number.NaN,
    },
    {
      id: 'value',
      head: text.value,
      align: 'end',
      cell: ({ figure }) => figure.given.value,
      sortKey: ({ figure }) => Number(figure.given.value),
    },
    {
      id: 'unit',
      head: text.unit,
      cell: ({ figure }) => unitText(figure.given.unit, language),
      sortKey: ({ figure }) => figure.given.unit,
    },
    {
      id: 'quality',
      head: text.quality,
      cell: ({ figure }) => figureText.qualities[figure.quality],
      sortKey: ({ figure }) => figure.quality,
    },
    {
      id: 'source',
      head: text.source,
      cell: ({ from }) => (
        <span className="clipped" title={from}>
          {from}
        </span>
      ),
      sortKey: ({ from }) => from,
    },
  ]
  return (
    <>
      <SearchField label={text.search} hint={text.hint} value={query} onChange={setQuery} />
      <div ref={region} className="one-line-rows technology-figures">
        <Table
          caption={text.caption({ sector, count: numbers.value(found.length, 0) })}
          columns={columns}
          rows={found}
          rowKey={({ key }) => key}
          empty={rows.length === 0 ? text.empty : text.none}
          maxHeight={details === undefined ? 'max(20rem, calc(100dvh - 17rem))' : '55dvh'}
          selected={chosen}
          onSelect={({ key }) => setChosen(key)}
        />
      </div>
      {details === undefined ? (
        <p>{text.details}</p>
      ) : (
        <FigureDetails
          heading={[details.name, details.said, details.object].filter((part) => part !== '').join(' · ')}
          figure={details.figure}
          source={sources.find(({ id }) => id === details.figure.source)}
        />
      )}
    </>
  )
}
