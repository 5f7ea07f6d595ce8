import type { Problem } from '../../domain/problem.ts'
import { errorAt, warningAt } from '../../study/report.ts'
import { madeFuels } from './compile-system.ts'
import type { ModelReader } from './model-reader.ts'
import { indicesOf } from './osemosys-model.ts'

/**
 * Fuels that nothing makes. One that is asked for is an error: the formulation would give it away. One that technologies
 * use, or that comes from another region, is a warning: the run takes it as free and unlimited, as the formulation does.
 * A trade route that leads one way only is told as well, since the formulation then creates what it carries, and one whose
 * two directions differ.
 */
export function checkFuels(reader: ModelReader, problems: Problem[]): void {
  const isMade = madeFuels(reader)
  const reported = new Set<string>()
  const report = (
    name: 'SpecifiedAnnualDemand' | 'AccumulatedAnnualDemand' | 'InputActivityRatio',
    place: (indices: readonly number[]) => readonly [number, number, number],
  ): void => {
    const parameter = reader.model.parameters[name]
    for (const [number, value] of parameter.values) {
      const [r, f, y] = place(indicesOf(parameter.sizes, number))
      const fuel = `${r},${f}`
      if (value === 0 || isMade(r, f, y) || reported.has(fuel)) continue
      reported.add(fuel)
      const isAskedFor = name !== 'InputActivityRatio' && !isTraded(reader, r, f)
      const years = reader.years.filter((_, year) => !isMade(r, f, year))
      const facts = {
        found: reader.members('FUEL')[f]!,
        detail: {
          region: reader.members('REGION')[r]!,
          first: years[0]!,
          last: years[years.length - 1]!,
          years: years.length,
        },
      }
      const line = parameter.lines.get(number) ?? parameter.line
      const where = { file: parameter.file, row: line, column: name }
      problems.push((isAskedFor ? errorAt : warningAt)('unmade-commodity', where, facts))
    }
  }
  report('SpecifiedAnnualDemand', ([r, f, y]) => [r!, f!, y!])
  report('AccumulatedAnnualDemand', ([r, f, y]) => [r!, f!, y!])
  report('InputActivityRatio', ([r, , f, , y]) => [r!, f!, y!])
  reportOneWayRoutes(reader, problems)
}

function isTraded(reader: ModelReader, r: number, f: number): boolean {
  const { sizes, values } = reader.model.parameters.TradeRoute
  for (const [number, value] of values) {
    const [from, to, fuel] = indicesOf(sizes, number)
    if (value !== 0 && fuel === f && (from === r || to === r)) return true
  }
  return false
}

function reportOneWayRoutes(reader: ModelReader, problems: Problem[]): void {
  const { sizes, values, lines, file } = reader.model.parameters.TradeRoute
  const regions = reader.members('REGION')
  const reported = new Set<string>()
  for (const [number, value] of values) {
    const [r, rr, f, y] = indicesOf(sizes, number)
    const route = `${r},${rr},${f}`
    const back = reader.value('TradeRoute', rr!, r!, f!, y!)
    if (value === back || reported.has(route)) continue
    reported.add(route).add(`${rr},${r},${f}`)
    const place = { file, row: lines.get(number) ?? null, column: 'TradeRoute' }
    const found = `${regions[r!]}, ${regions[rr!]}, ${reader.members('FUEL')[f!]}`
    if (value === 0 || back === 0) problems.push(warningAt('one-way-trade', place, { found }))
    else problems.push(warningAt('uneven-trade', place, { found, detail: { there: value, back } }))
  }
}
