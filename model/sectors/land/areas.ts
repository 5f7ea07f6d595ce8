import { difference, ONE, OPENING, product, rest, sum, type Term } from '../equation.ts'
import type { ModuleInputs, Sheet } from '../sector-module.ts'
import { isDeforestation, measureOfPlanting } from './measures.ts'

/** A flow between two kinds of land. */
export interface Conversion {
  readonly from: string
  readonly to: string
  /** Mha/yr, years before the base year too. */
  readonly area: Term
  /** Mha/yr from the base year on; 0 before. */
  readonly counted: Term
}

export interface Areas {
  readonly conversions: readonly Conversion[]
  readonly kinds: readonly LandKind[]
}

export interface LandKind {
  readonly item: string
  /** Mha at the end of the year; before the base year, what there was on its 1 January. */
  readonly area: Term
  /** Mha that is of the kind at both ends of the year. */
  readonly kept: Term
}

/**
 * Areas by the matrix of conversions (IPCC 2006 V4, chapter 3.3.1, approach 2). Each conversion leaves one kind of land and
 * joins another, so that the sum is that of the base year.
 *
 *     C(i,j) = area left + potential (1 - left)     left: what policies leave
 *     A_j(t) = A_j(t-1) + sum_i C(i,j) - sum_k C(j,k)
 */
export function writeAreas(inputs: ModuleInputs, sheet: Sheet): Areas {
  const opened = sheet.stock('Opened', '1', ONE, OPENING)
  const isCounted = sheet.earlier(opened, 1)
  const conversions = inputs.items('conversion').flatMap((from) =>
    targetsOf(inputs, from).map((to): Conversion => {
      const name = `${from}|${to}`
      const area = sheet.quantity(`Converted|${name}`, 'Mha/yr', converted(inputs, sheet, from, to))
      sheet.report(`Land|Converted|${name}`, area)
      return { from, to, area, counted: sheet.quantity(`Counted|${name}`, 'Mha/yr', product(area, isCounted)) }
    }),
  )
  const kinds = inputs.items('land').map((item): LandKind => {
    const [use = ''] = inputs.namedBy('land', item, 'area')
    const joined = sum(...conversions.flatMap(({ to, counted }) => (to === item ? [counted] : [])))
    const left = sum(...conversions.flatMap(({ from, counted }) => (from === item ? [counted] : [])))
    const start = product(OPENING, inputs.of('land', item, 'area', use))
    const stock = sheet.stock(`Area|${item}`, 'Mha', ONE, difference(sum(start, joined), left))
    const kept = sheet.quantity(`Area Kept|${item}`, 'Mha', difference(sheet.earlier(stock, 1), left))
    sheet.report(`Land|Area|${item}`, stock)
    return { item, area: stock, kept }
  })
  return { conversions, kinds }
}

/** Kinds of land that one is converted to. */
export function targetsOf(inputs: Pick<ModuleInputs, 'namedBy'>, from: string): readonly string[] {
  return [...new Set(['area', 'potential'].flatMap((parameter) => inputs.namedBy('conversion', from, parameter)))]
}

function converted(inputs: ModuleInputs, sheet: Sheet, from: string, to: string): Term {
  const area = inputs.of('conversion', from, 'area', to)
  const lasting = isDeforestation(inputs, from, to) ? product(area, sheet.left('deforestation-reduction', from)) : area
  if (!inputs.has('conversion', from, 'potential', to)) return lasting
  const kind = measureOfPlanting(inputs, to)
  return sum(lasting, product(inputs.of('conversion', from, 'potential', to), rest(sheet.left(kind, to))))
}
