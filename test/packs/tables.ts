import { forecastErrors, type ForecastName } from '../../model/analysis/hindcast/forecast-errors.ts'
import { inventoryComparison, type InventoryRow } from '../../model/analysis/inventories/inventory-comparison.ts'
import { resultsOf, scenarioIds, valueOf, vietNam } from './viet-nam.ts'

/** Tables of the pack's pages as the commands give them, in Markdown. All scenarios share the years that they show. */
const ROOT = 'frozen-technology'

export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

const percent = (share: number | null, digits: number): string => {
  if (share === null) return '–'
  const text = (100 * share).toFixed(digits)
  return Number(text) > 0 ? `+${text}` : Number(text) === 0 ? Number(0).toFixed(digits) : text
}

/** A pipe would end the cell. */
const plain = (text: string): string => text.replaceAll('|', '\\|')

/** Errors in per cent by variable, source and year: nowcast, hindcast, hindcast with observed capacity. */
export function hindcastTable(): string {
  const { rows, summaries } = forecastErrors(vietNam, {
    nowcast: resultsOf(ROOT),
    hindcast: resultsOf(ROOT, 'hindcast'),
    withCapacity: resultsOf(ROOT, 'hindcast-with-capacity'),
  })
  const years = [...new Set(rows.map(({ year }) => year))].sort()
  const runs: readonly (readonly [ForecastName, string])[] = [
    ['nowcast', 'nowcast'],
    ['hindcast', 'hindcast'],
    ['withCapacity', 'with capacity'],
  ]
  const body = summaries.flatMap((summary) => {
    const own = rows.filter(({ variable, source }) => variable === summary.variable && source === summary.source)
    return runs.map(([name, label], at) => [
      at === 0 ? plain(summary.variable) : '',
      at === 0 ? summary.source : '',
      label,
      ...years.map((year) => {
        const row = own.find((one) => one.year === year)
        return row === undefined ? '' : percent(row.errors[name], 1)
      }),
      percent(summary.meanAbsoluteError[name], 1).replace('+', ''),
    ])
  })
  return markdownTable(['variable', 'source', 'run', ...years.map(String), 'mean'], body)
}

const baseYearRows = (): readonly InventoryRow[] =>
  inventoryComparison(vietNam, resultsOf(ROOT)).rows.filter(({ ourYear }) => ourYear === vietNam.country.baseYear)

/** EDGAR's sectors by substance: ours / theirs, Mt CO2e. */
export function edgarTable(): string {
  const rows = baseYearRows().filter(
    ({ inventory, category }) => inventory === 'edgar-2024' && category !== 'All sectors',
  )
  const gases = ['CO2', 'CH4', 'N2O', 'F-gases']
  const sectors = [...new Set(rows.map(({ category }) => category))]
  return markdownTable(
    ['EDGAR sector', 'CRT', ...gases],
    sectors.map((sector) => {
      const own = rows.filter(({ category }) => category === sector)
      const cells = gases.map((gas) => {
        const row = own.find((one) => one.gas === gas)
        return row === undefined ? '' : `${row.ours?.toFixed(1) ?? '–'} / ${row.stated.toFixed(1)}`
      })
      return [sector, own[0]?.crt.join(', ') ?? '', ...cells]
    }),
  )
}

/** Every category of every inventory with its residual and the reason. */
export function inventoriesTable(): string {
  return markdownTable(
    ['inventory', 'category', 'gas', 'year', 'CRT', 'stated', 'ours', 'apart, %', 'why more than 5 %'],
    baseYearRows().map((row) => [
      row.inventory,
      row.category,
      row.gas,
      String(row.year),
      row.crt.join(', '),
      row.stated.toFixed(2),
      row.ours?.toFixed(2) ?? '–',
      percent(row.share, 1),
      plain(row.reason ?? ''),
    ]),
  )
}

/** What lies outside the ranges of the library, and why it is left so. */
export function findingsTable(): string {
  const rows = vietNam.findings.filter(({ check }) => check !== 'inventory')
  return markdownTable(
    ['check', 'of', 'scenarios', 'years', 'as far as', 'why'],
    rows.map(({ check, subject, scenario, rule, from, to, limit, reason }) => [
      check,
      subject,
      [scenario === '' ? 'all' : scenario, ...(rule === null ? [] : [rule])].join(', '),
      from === to ? String(from) : `${from}-${to}`,
      `${limit} %`,
      plain(reason),
    ]),
  )
}

/** What the reporting rules call a scenario (decision 18/CMA.1, annex, paragraphs 94 to 96); empty where they have no word. */
const REPORTED_AS: Readonly<Record<string, string>> = {
  'without-measures': 'without measures',
  'current-policies': 'with measures',
  'planned-policies': 'with additional measures',
}

/** Each scenario with its name, what it is reported as, and its emissions. */
export function scenariosTable(): string {
  const kyoto = 'Emissions|Kyoto Gases'
  const level = (id: string, variable: string, year: number) => valueOf(id, variable, year).toFixed(0)
  return markdownTable(
    ['scenario', 'reported as', 'Mt CO2e without land, 2030', '2050', 'with land, 2050'],
    scenarioIds.map((id) => [
      id,
      REPORTED_AS[id] ?? '',
      ...[2030, 2050].map((year) => level(id, `${kyoto} (excl. LULUCF)`, year)),
      level(id, kyoto, 2050),
    ]),
  )
}
