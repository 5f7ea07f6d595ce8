import type { Problem } from '../../domain/problem.ts'
import { errorAt } from '../../study/report.ts'
import type { ModelReader } from './model-reader.ts'
import { indicesOf, type ModelParameter } from './osemosys-model.ts'
import { type ParameterName, PARAMETERS } from './parameter-list.ts'

interface Range {
  readonly fits: (value: number) => boolean
  readonly allowed: string
}

const atLeast = (least: number): Range => ({ fits: (value) => value >= least, allowed: `>= ${least}` })
const above: Range = { fits: (value) => value > 0, allowed: '> 0' }

/** Ranges outside which the equations have no meaning. */
const RANGES: Readonly<Partial<Record<ParameterName, Range>>> = {
  YearSplit: atLeast(0),
  DiscountRate: atLeast(0),
  DiscountRateIdv: atLeast(0),
  DiscountRateStorage: atLeast(0),
  DaySplit: atLeast(0),
  DepreciationMethod: { fits: (value) => value === 1 || value === 2, allowed: '1, 2' },
  SpecifiedAnnualDemand: atLeast(0),
  SpecifiedDemandProfile: atLeast(0),
  AccumulatedAnnualDemand: atLeast(0),
  OperationalLife: above,
  ResidualCapacity: atLeast(0),
  ResidualStorageCapacity: atLeast(0),
  CapacityOfOneTechnologyUnit: atLeast(0),
}

/** Values outside the range of their parameter, the default among them. */
export function checkRanges(reader: ModelReader, problems: Problem[]): void {
  for (const [name, range] of Object.entries(RANGES)) {
    const parameter = reader.model.parameters[name as ParameterName]
    for (const [number, value] of parameter.values) {
      if (range.fits(value)) continue
      const place = { file: parameter.file, row: parameter.lines.get(number) ?? null, column: name }
      const facts = { found: `${membersOf(reader, parameter, number).join(', ')}: ${value}`, allowed: range.allowed }
      problems.push(errorAt('out-of-range', place, facts))
    }
    const { fallback, isStated, sizes, values } = parameter
    const isUsed = isStated && fallback !== null && values.size < sizes.reduce((product, size) => product * size, 1)
    if (!isUsed || range.fits(fallback)) continue
    const place = { file: parameter.file, row: parameter.line, column: name }
    problems.push(errorAt('out-of-range', place, { found: `default ${fallback}`, allowed: range.allowed }))
  }
}

function membersOf(reader: ModelReader, { name, sizes }: ModelParameter, number: number): readonly string[] {
  const sets = PARAMETERS[name].indices
  return indicesOf(sizes, number).map((at, position) => reader.members(sets[position]!)[at]!)
}
