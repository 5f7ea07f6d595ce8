import type { PricingAnswer, PricingDesign } from '#model'
import type { Language } from './language.ts'
import type { PricingText } from './pricing-en.ts'

/** Numbers of one column as text, with as many digits as its greatest needs. */
export type ColumnText = (values: readonly number[]) => readonly string[]

/** The name of a sector, a technology or a commodity in the reader's language; the id of one that has none. */
export type NameOf = (id: string) => string

/** What was asked for: name and text, one under another. */
export function designFacts(
  { coverage, recycling }: PricingAnswer,
  { path, exempt, offsetLimit, collar }: PricingDesign,
  nameOf: NameOf,
  text: PricingText,
): readonly (readonly [string, string])[] {
  const { design } = text
  const percent = String(Number((100 * offsetLimit).toPrecision(6)))
  return [
    [design.price, text.pathText({ points: path })],
    [design.coverage, text.coverageText({ ...coverage, sectors: coverage.sectors.map(nameOf) })],
    [design.exempt, exempt.length === 0 ? text.noneExempt : exempt.map(nameOf).join(text.between)],
    [design.outside, text.outsideText],
    [design.offsets, offsetLimit === 0 ? text.noOffsets : text.offsetsText({ percent })],
    [design.recycling, text.recyclings[recycling]],
    [design.collar, collar === null ? text.noCollar : text.collarText(collar)],
  ]
}

export interface PricingColumn {
  readonly kind: keyof PricingText['heads']
  readonly year: number | null
}

/** Table of a caption, heads and rows. */
export interface PricingTable {
  readonly caption: string
  /** What each column has, and of which year where not every row has its own. */
  readonly columns: readonly PricingColumn[]
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Heads of what a design has by year. */
type YearHead = {
  [Kind in keyof PricingText['heads']]: PricingText['heads'][Kind] extends string ? Kind : never
}[keyof PricingText['heads']]

/** Every number that a design has by year, in some years. */
export function yearTable(
  answer: PricingAnswer,
  shown: readonly number[],
  text: PricingText,
  column: ColumnText,
): PricingTable {
  const { heads, states } = text
  const places = shown.map((year) => answer.years.indexOf(year))
  const less = (from: readonly number[], than: readonly number[]) => from.map((value, i) => value - than[i]!)
  const percent = (values: readonly number[]) => values.map((value) => 100 * value)
  const columns: readonly (readonly [YearHead, readonly number[] | null | undefined])[] = [
    ['price', answer.price],
    ['covered', answer.covered],
    ['share', percent(answer.share)],
    ['abated', less(answer.coveredWithout, answer.covered)],
    ['abatedAll', less(answer.nationalWithout, answer.national)],
    ['revenue', answer.revenue],
    ['ofGdp', answer.revenueOfGdp === null ? null : percent(answer.revenueOfGdp)],
    ['cost', answer.cost],
    ['credits', answer.offsets?.used],
    ['ets', answer.equivalence?.price],
    ['collar', answer.collar?.price],
  ]
  const known = columns.flatMap(([head, values]) =>
    values ? [{ kind: head, head: heads[head], cells: column(places.map((i) => values[i] ?? NaN)) }] : [],
  )
  const { collar } = answer
  return {
    caption: text.keyFigures,
    columns: [
      { kind: 'year', year: null },
      ...known.map(({ kind }) => ({ kind, year: null })),
      ...(collar === null ? [] : [{ kind: 'state' as const, year: null }]),
    ],
    heads: [heads.year, ...known.map(({ head }) => head), ...(collar === null ? [] : [heads.state])],
    rows: shown.map((year, row) => [
      String(year),
      ...known.map(({ cells }) => cells[row] ?? ''),
      ...(collar === null ? [] : [states[collar.state[places[row] ?? -1] ?? 'between']]),
    ]),
  }
}

/** What each sector pays and bears, the one that bears most in the last of the years first. */
export function sectorTable(
  { years, sectors }: PricingAnswer,
  shown: readonly number[],
  nameOf: NameOf,
  text: PricingText,
  column: ColumnText,
): PricingTable {
  const places = shown.map((year) => years.indexOf(year))
  const last = places.at(-1) ?? 0
  const sorted = [...sectors].sort((a, b) => (b.borne[last] ?? 0) - (a.borne[last] ?? 0))
  const columns = places.flatMap((i) => [
    column(sorted.map(({ paid }) => paid[i] ?? NaN)),
    column(sorted.map(({ borne }) => borne[i] ?? NaN)),
  ])
  return {
    caption: text.sectorsTitle,
    columns: [
      { kind: 'sector', year: null },
      ...shown.flatMap((year) => [
        { kind: 'paid' as const, year },
        { kind: 'borne' as const, year },
      ]),
    ],
    heads: [text.heads.sector, ...shown.flatMap((year) => [text.heads.paid(year), text.heads.borne(year)])],
    rows: sorted.map(({ id }, row) => [nameOf(id), ...columns.map((cells) => cells[row] ?? '')]),
  }
}

/** What each group of households bears and has back; null where the study has no table of expenditure. */
export function groupTable(
  { households, years, recycling }: PricingAnswer,
  shown: readonly number[],
  lang: Language,
  text: PricingText,
  column: ColumnText,
): PricingTable | null {
  if (households === null) return null
  const { groups } = households
  const { heads } = text
  const gives = recycling !== 'subsidy'
  const columns = [
    {
      kind: 'persons' as const,
      year: null,
      head: heads.persons,
      cells: column(groups.map(({ population }) => 100 * population)),
    },
    {
      kind: 'consumption' as const,
      year: null,
      head: heads.consumption,
      cells: column(groups.map(({ consumption }) => 100 * consumption)),
    },
    ...shown.flatMap((year) => {
      const i = years.indexOf(year)
      const all = groups.reduce((sum, { burden }) => sum + (burden[i] ?? 0), 0)
      const weights = groups.map(({ burden, consumption }) => (all > 0 ? (burden[i] ?? 0) / all / consumption : NaN))
      return [
        {
          kind: 'burden' as const,
          year,
          head: heads.burden(year),
          cells: column(groups.map(({ burden }) => burden[i] ?? NaN)),
        },
        {
          kind: 'weight' as const,
          year,
          head: heads.weight(year),
          cells: weights.map((weight) => (Number.isFinite(weight) ? weight.toFixed(2) : '–')),
        },
        ...(gives
          ? [
              {
                kind: 'returned' as const,
                year,
                head: heads.returned(year),
                cells: column(groups.map(({ returned }) => returned[i] ?? NaN)),
              },
            ]
          : []),
      ]
    }),
  ]
  return {
    caption: text.groupsTitle,
    columns: [{ kind: 'group', year: null }, ...columns.map(({ kind, year }) => ({ kind, year }))],
    heads: [heads.group, ...columns.map(({ head }) => head)],
    rows: groups.map(({ label }, row) => [label[lang] || label.en, ...columns.map(({ cells }) => cells[row] ?? '')]),
  }
}

/**
 * What the burden of households rests on, in per cent of each year's: stated spending, carriers without, other prices; null
 * where the study has no table of expenditure.
 */
export function groundsTable(
  { households, years }: PricingAnswer,
  shown: readonly number[],
  nameOf: NameOf,
  text: PricingText,
  column: ColumnText,
): PricingTable | null {
  if (households === null) return null
  const { heads } = text
  const { carriers, shares } = households.grounds
  const named = (isStated: boolean) => carriers.filter((one) => one.isStated === isStated).map(({ id }) => nameOf(id))
  const cellsOf = (values: readonly (number | null)[]): readonly string[] =>
    column(shown.map((year) => 100 * (values[years.indexOf(year)] ?? NaN)))
  const columns = [
    { kind: 'onStated', head: heads.onStated({ carriers: named(true) }), cells: cellsOf(shares.stated) },
    { kind: 'onUnstated', head: heads.onUnstated({ carriers: named(false) }), cells: cellsOf(shares.unstated) },
    { kind: 'inOtherPrices', head: heads.inOtherPrices, cells: cellsOf(shares.otherPrices) },
  ] as const
  return {
    caption: text.groundsTitle,
    columns: [{ kind: 'year', year: null }, ...columns.map(({ kind }) => ({ kind, year: null }))],
    heads: [heads.year, ...columns.map(({ head }) => head)],
    rows: shown.map((year, row) => [String(year), ...columns.map(({ cells }) => cells[row] ?? '')]),
  }
}

/**
 * What is to be said beside the numbers: whether the price moves anything, what a trading system comes to, and how
 * burdens were shared out.
 *
 * @param why of a trading system without an answer, as a sentence; null where there is none
 */
export function pricingNotes(
  answer: PricingAnswer,
  { path, recycling }: PricingDesign,
  nameOf: NameOf,
  text: PricingText,
  column: ColumnText,
  why: string | null,
): readonly string[] {
  const { equivalence, collar, loans, years, offsets, households } = answer
  const one = (value: number): string => column([value]).join('')
  const first = path[0]?.year ?? Infinity
  const yearsAt = (state: 'floor' | 'ceiling') => years.filter((year, i) => year >= first && collar?.state[i] === state)
  const beyond = (sign: 1 | -1): string =>
    one(collar?.aboveCap.reduce((sum, value) => sum + Math.max(0, sign * value), 0) ?? 0)
  const notes = [...(answer.movesChoices ? [] : [text.nothingMoves]), text.onTop]
  if (equivalence !== null) {
    const { priceGap, emissionGap } = equivalence
    notes.push(text.equivalence({ priceGap: priceGap.toPrecision(2), emissionGap: (100 * emissionGap).toPrecision(2) }))
    if (priceGap > 1) notes.push(text.stepped)
  } else if (why === null) notes.push(text.noEquivalence)
  if (why !== null) notes.push(text.capFailed({ why }))
  if (collar !== null)
    notes.push(
      text.collarSummary({
        floor: yearsAt('floor'),
        ceiling: yearsAt('ceiling'),
        above: beyond(1),
        below: beyond(-1),
      }),
    )
  if (offsets !== null) notes.push(text.offsetsSummary)
  if (loans !== null)
    notes.push(
      text.loans({
        points: (100 * loans.points).toPrecision(3),
        count: loans.technologies.length,
        cost: one(loans.cost),
        revenue: one(loans.revenue),
        saved: one((answer.covered.at(-1) ?? NaN) - (loans.emissions.at(-1) ?? NaN)),
        last: years.at(-1) ?? 0,
        isMost: loans.isMost,
      }),
    )
  else if (recycling === 'subsidy') notes.push(text.noClean)
  const stated = households?.grounds.carriers.filter(({ isStated }) => isStated).map(({ id }) => nameOf(id))
  notes.push(stated === undefined ? text.noGroups : text.groupsMethod({ stated }))
  return notes
}

const USUAL = [2030, 2035, 2040, 2045, 2050, 2060]

/** Years asked for; else the first of the path, and every fifth or tenth after it. */
export function shownYears(
  { years }: PricingAnswer,
  { path }: PricingDesign,
  asked: readonly number[] | null,
): readonly number[] {
  const first = path[0]?.year ?? years[0] ?? 0
  const last = years.at(-1) ?? first
  const wanted = asked ?? [first, ...USUAL.filter((year) => year > first && year <= last), last]
  return years.filter((year) => wanted.includes(year))
}
