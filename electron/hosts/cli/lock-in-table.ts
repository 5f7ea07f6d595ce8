import type { CliText } from '#messages'
import type { ChoiceAccount } from '#model'
import type { ChosenWay } from './chosen-way.ts'
import { terminalText } from './display-width.ts'
import type { StudyView } from './engine.ts'
import type { Invocation } from './invocation.ts'
import { numberCells } from './number-cell.ts'
import { renderTable } from './table.ts'

/** What the ways are of. */
interface About {
  readonly study: StudyView
  readonly scenario: string
  readonly gwp: string
}

/** Years of a plan that are told, where it has them. */
const SHOWN = [2030, 2040, 2050, 2060]

const billion = (million: number): number => million / 1000

/** Ways of choosing side by side: present values, then what is emitted, priced and stranded in some years. */
export function lockInText(ways: readonly ChosenWay[], about: About, asked: Invocation, text: CliText): string {
  const { lockIn: words } = text
  const heading = words.heading({
    country: terminalText(about.study.country.name[asked.lang] || about.study.country.name.en),
    scenario: about.scenario,
    gwp: about.gwp,
    first: about.study.country.lastObservedYear + 1,
  })
  const columns = [
    { head: '', align: 'left' as const },
    ...ways.map(({ rule, rates }) => ({ head: words.way({ rule, rates }), align: 'right' as const })),
  ]
  const row = (label: string, value: (account: ChoiceAccount) => number | null): string[] => [
    label,
    ...numberCells(ways.map(({ account }) => value(account))),
  ]
  const costs = [
    row(words.capital, ({ capital }) => billion(capital)),
    row(words.salvage, ({ salvage }) => billion(salvage)),
    row(words.operation, ({ operation }) => billion(operation)),
    row(words.total, ({ total }) => billion(total)),
    row(words.strandedValue, ({ strandedValue }) => billion(strandedValue)),
  ]
  const years = asked.years ?? SHOWN.filter((year) => ways.every(({ account }) => account.years.includes(year)))
  const families = [...new Set(ways.flatMap(({ account }) => strandedFamilies(account)))].sort()
  const byYear = years.flatMap((year) => {
    const at = (account: ChoiceAccount, values: Float64Array) => values[account.years.indexOf(year)] ?? null
    return [
      [],
      row(words.emissions({ year }), (account) => at(account, account.emissions)),
      row(words.price({ year }), (account) => at(account, account.capPrice)),
      ...families.map((family) =>
        row(words.stranded({ year, family }), (account) => {
          const own = account.stranded.find((one) => one.family === family)
          return own === undefined ? 0 : (at(account, own.idle) ?? 0) + (at(account, own.retiredEarly) ?? 0)
        }),
      ),
    ]
  })
  return `${heading}\n\n${renderTable(columns, [...costs, ...byYear])}\n\n${words.meaning}\n`
}

/** Families of which a gigawatt or a tenth of one is stranded in some year. */
const strandedFamilies = ({ stranded }: ChoiceAccount): string[] =>
  stranded
    .filter(({ idle, retiredEarly }) => idle.some((amount, at) => amount + retiredEarly[at]! >= 0.1))
    .map(({ family }) => family)
