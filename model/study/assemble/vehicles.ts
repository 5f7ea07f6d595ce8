import type { FleetFigure } from '../study.ts'
import { vehiclesTable } from '../tables/vehicles.ts'
import { NOT_NEGATIVE } from './bounds.ts'
import { figureOf } from './figure.ts'
import { measure, type Measure } from './measure.ts'
import type { Loading } from './loading.ts'

const MEASURES: Readonly<Record<FleetFigure['parameter'], Measure>> = {
  vehicles: measure(NOT_NEGATIVE, 'million vehicles'),
  distance: measure(NOT_NEGATIVE, 'km/yr', 'km'),
  load: measure(NOT_NEGATIVE, 'person/vehicle', 't/vehicle'),
}

/** Vehicles, distance and load behind the transport services, in the order of the table. */
export function vehiclesOf(loading: Loading): FleetFigure[] {
  return loading.readings.vehicles.rows.flatMap((row) => {
    const { service, parameter } = row
    const figure = figureOf(row, vehiclesTable.file, MEASURES[parameter], loading)
    return figure === null ? [] : [{ service, parameter, figure }]
  })
}
