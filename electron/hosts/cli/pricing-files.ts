import { barChart, barCsv, csvText, handoutPage, lineChart, pricingCharts, stackedArea, toCsv } from '#charts'
import { type CliText, designFacts, groundsTable, groupTable, shownYears, yearTable } from '#messages'
import type { PricingAnswer } from '#model'
import { numberCells } from './number-cell.ts'
import { namesOf, notesOf, type PricingOf } from './pricing-table.ts'

/** A file and what is in it. */
export interface PricingFile {
  readonly name: string
  readonly text: string
}

/** A page to take to a workshop, its charts with their numbers, and every number of the answer by year. */
export function pricingFiles(answer: PricingAnswer, about: PricingOf, text: CliText): PricingFile[] {
  const { study, lang, design } = about
  const { pricing } = text
  const country = study.country.name[lang] || study.country.name.en
  const subtitle = pricing.heading({ ...about, country, scenario: answer.scenario })
  const shown = shownYears(answer, design, null)
  const sectors = study.sectors.map(({ id, iamc, label }) => ({ id, iamc, name: label[lang] || label.en }))
  const frame = { source: pricing.source, note: subtitle, lang }
  const groupYear = design.path.at(-1)?.year ?? 0
  const charts = pricingCharts(answer, sectors, groupYear, pricing, frame)
  const lines = [
    ['price', charts.price],
    ['emissions', charts.emissions],
    ['revenue', charts.revenue],
  ] as const
  const pictures: readonly (readonly [string, string, string])[] = [
    ...lines.map(([name, spec]) => [name, lineChart(spec), toCsv(spec)] as const),
    ['sectors', stackedArea(charts.sectors), toCsv(charts.sectors)],
    ...(charts.groups === null ? [] : [['groups', barChart(charts.groups), barCsv(charts.groups)] as const]),
  ]
  const groups = groupTable(answer, [groupYear], lang, pricing, numberCells)
  const grounds = groundsTable(answer, shown, namesOf(about), pricing, numberCells)
  const page = handoutPage({
    lang,
    title: pricing.title({ country }),
    subtitle,
    facts: designFacts(answer, design, namesOf(about), pricing),
    tables: [
      yearTable(answer, shown, pricing, numberCells),
      ...(groups === null ? [] : [groups]),
      ...(grounds === null ? [] : [grounds]),
    ],
    pictures: pictures.map(([, svg]) => svg),
    notesTitle: pricing.howMade,
    notes: notesOf(answer, about, text),
  })
  return [
    { name: 'pricing.html', text: page },
    { name: 'pricing.csv', text: pricingCsv(answer) },
    ...pictures.flatMap(([name, svg, csv]) => [
      { name: `pricing-${name}.svg`, text: svg },
      { name: `pricing-${name}.csv`, text: csv },
    ]),
  ]
}

const PRICE = 'USD_2020/t CO2-equiv'
const EMISSIONS = 'Mt CO2-equiv/yr'
const MONEY = 'million USD_2020/yr'

/** Every number by year: part, id, unit, year, value. */
export function pricingCsv(answer: PricingAnswer): string {
  const { offsets, equivalence, collar, loans, households } = answer
  const rows: (readonly [string, string, string, readonly (number | null)[] | null | undefined])[] = [
    ['price', '', PRICE, answer.price],
    ['covered', '', EMISSIONS, answer.covered],
    ['covered-without', '', EMISSIONS, answer.coveredWithout],
    ['national', '', EMISSIONS, answer.national],
    ['national-without', '', EMISSIONS, answer.nationalWithout],
    ['share', '', '1', answer.share],
    ['revenue', '', MONEY, answer.revenue],
    ['revenue-of-gdp', '', '1', answer.revenueOfGdp],
    ['cost', '', MONEY, answer.cost],
    ['credits-limit', '', EMISSIONS, offsets?.limit],
    ['credits-supply', '', EMISSIONS, offsets?.supply],
    ['credits-used', '', EMISSIONS, offsets?.used],
    ...answer.sectors.flatMap(({ id, paid, borne }) => [
      ['paid', id, MONEY, paid] as const,
      ['borne', id, MONEY, borne] as const,
    ]),
    ...(households?.groups ?? []).flatMap(({ id, burden, returned }) => [
      ['burden', id, MONEY, burden] as const,
      ['returned', id, MONEY, returned] as const,
    ]),
    ...(households?.grounds.carriers ?? []).map(({ id, burden }) => ['burden-on-carrier', id, MONEY, burden] as const),
    ['burden-in-other-prices', '', MONEY, households?.grounds.otherPrices],
    ['burden-share', 'stated-spending', '1', households?.grounds.shares.stated],
    ['burden-share', 'carriers-without-spending', '1', households?.grounds.shares.unstated],
    ['burden-share', 'other-prices', '1', households?.grounds.shares.otherPrices],
    ['lent-emissions', '', EMISSIONS, loans?.emissions],
    ['ets-price', '', PRICE, equivalence?.price],
    ['ets-emissions', '', EMISSIONS, equivalence?.emissions],
    ['collar-price', '', PRICE, collar?.price],
    ['collar-emissions', '', EMISSIONS, collar?.emissions],
  ]
  return csvText([
    ['part', 'id', 'unit', 'year', 'value'],
    ...rows.flatMap(([part, id, unit, values]) =>
      (values ?? []).map((value, i) => [part, id, unit, answer.years[i] ?? null, value] as const),
    ),
  ])
}
