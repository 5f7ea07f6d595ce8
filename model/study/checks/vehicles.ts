import { USD_2020_ONLY } from '../../domain/money.ts'
import { conversionTo } from '../../domain/units.ts'
import type { Problem } from '../../domain/problem.ts'
import { groupedBy } from '../grouped-by.ts'
import { errorAt, shown } from '../report.ts'
import { valueOfSeries } from '../series-value.ts'
import type { FleetFigure, Study } from '../study.ts'
import { FLEET_PARAMETERS } from '../tables/vehicles.ts'

type Fleets = Pick<Study, 'country' | 'commodities' | 'demands' | 'vehicles'>

/** Registers, odometers and surveys of loads agree no better with fuel statistics. */
const TOLERANCE = 0.05

/**
 * What a fleet carries is the demand of its service in the base year, within a twentieth:
 *
 *     |million vehicles x km/yr x load / 1000 / demand - 1| <= 0.05
 *
 * A fleet of which one of the three cannot be read is not judged.
 */
export function checkVehicles(study: Fleets, spoiled: ReadonlySet<string>): Problem[] {
  const fleets = groupedBy(study.vehicles, ({ service }) => service)
  return [...fleets].flatMap(([service, figures]) =>
    [...spoiled].some((address) => address.startsWith(`vehicles/${service}/`))
      ? []
      : fleetProblems(study, service, figures),
  )
}

function fleetProblems(study: Fleets, service: string, figures: readonly FleetFigure[]): Problem[] {
  const [first] = figures
  if (first === undefined) return []
  const place = { file: first.figure.cell.file, row: first.figure.cell.row }
  const missing = FLEET_PARAMETERS.filter((name) => !figures.some(({ parameter }) => parameter === name))
  if (missing.length > 0)
    return missing.map((name) => errorAt('missing-value', { ...place, column: 'parameter' }, { allowed: name }))
  const unit = study.commodities.find(({ id }) => id === service)?.unit ?? ''
  const base = study.demands.find((demand) => demand.service === service && demand.parameter === 'base')
  const demand = base === undefined ? undefined : valueOfSeries(base.series, study.country.baseYear)
  if (demand === undefined || demand === null) return []
  const carried = carriedBy(figures, unit)
  if (carried === null) {
    const load = figures.find(({ parameter }) => parameter === 'load')
    const facts = { found: load?.figure.given.unit ?? '', allowed: unit }
    return [errorAt('schema', { ...place, row: load?.figure.cell.row ?? place.row, column: 'unit' }, facts)]
  }
  if (Math.abs(carried - demand) <= TOLERANCE * demand) return []
  const allowed = `${shown((1 - TOLERANCE) * demand)}..${shown((1 + TOLERANCE) * demand)} ${unit}`
  return [errorAt('out-of-range', { ...place, column: 'value' }, { found: `${shown(carried)} ${unit}`, allowed })]
}

/** Vehicles x distance x load in the unit of the service; null where the load is of another kind than the service. */
function carriedBy(figures: readonly FleetFigure[], unit: string): number | null {
  const load = figures.find(({ parameter }) => parameter === 'load')
  const carries = load?.figure.given.unit.startsWith('t') === true ? 'million tkm' : 'million pkm'
  const conversion = conversionTo(carries, unit, USD_2020_ONLY)
  if (!conversion.ok) return null
  return figures.reduce((product, { figure }) => product * figure.value, 1) * conversion.value.factor
}
