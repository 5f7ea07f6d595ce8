import type { Technology, TechnologyParameter } from '../study.ts'
import { LIFETIME, NOT_NEGATIVE, RETURN, SHARE, WEIBULL_SHAPE, type Bounds } from './bounds.ts'
import { isCountedInPower } from './catalogue.ts'
import { measure, type Measure } from './measure.ts'
import { perUnit } from './per-unit.ts'

export interface FlowUnits {
  /** Unit of the main output. */
  readonly output: string
  /** Unit of the commodity of an input, a by-product or stored carbon; null for other parameters. */
  readonly commodity: string | null
}

/** Canonical unit and bounds of a technology's parameter; null where the unit of its commodity is missing. */
export function technologyMeasure(
  technology: Technology,
  parameter: TechnologyParameter,
  units: FlowUnits,
): Measure | null {
  switch (parameter) {
    case 'input':
    case 'output':
      return units.commodity === null ? null : measure(NOT_NEGATIVE, perUnit(units.commodity, units.output))
    case 'process_emission':
      return measure(NOT_NEGATIVE, perUnit('kt', units.output))
    case 'capital_cost':
    case 'fixed_om':
    case 'variable_om':
      return costMeasure(technology, parameter, units.output)
    case 'lifetime':
      return measure(LIFETIME, 'yr')
    case 'weibull_shape':
      return measure(WEIBULL_SHAPE, '1')
    case 'hurdle_rate':
      return measure(RETURN, '1')
    case 'storage_hours':
      return measure(HOURS, 'h')
    case 'stored_carbon':
    case 'availability':
    case 'min_load':
    case 'max_load':
    case 'capacity_credit':
    case 'maturity':
      return measure(SHARE, '1')
  }
}

const HOURS: Bounds = { least: 0, most: 8760, text: '0..8760' }

/**
 * Capital and fixed cost per GW for what feeds the bus. Others count capacity in output per year, so that USD/(t/yr)
 * and USD/t are the same number: the unit without the year is canonical.
 */
export function costMeasure(
  technology: Technology,
  parameter: 'capital_cost' | 'fixed_om' | 'variable_om',
  output: string,
): Measure {
  const perOutput = perUnit('MUSD_2020', output)
  if (parameter === 'variable_om') return measure(NOT_NEGATIVE, perOutput)
  if (isCountedInPower(technology))
    return measure(NOT_NEGATIVE, parameter === 'capital_cost' ? 'MUSD_2020/GW' : 'MUSD_2020/(GW yr)')
  return parameter === 'capital_cost'
    ? measure(NOT_NEGATIVE, perOutput, perUnit('MUSD_2020 yr', output))
    : measure(NOT_NEGATIVE, perOutput)
}
