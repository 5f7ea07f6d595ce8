import type { Figure, Study } from '../../study/study.ts'

/** A number of a study, with where it is used. */
export interface PlacedFigure {
  /** File in which it stands. */
  readonly table: string
  /** Address of its series or figure; what it is of in tables of record. */
  readonly address: string
  readonly year: number | null
  readonly figure: Figure
}

/** Every sourced number of a study, those that scenarios set and those of the library included, in the order of tables. */
export function figuresOf(study: Study): PlacedFigure[] {
  const series = [
    study.drivers,
    study.supplies,
    study.demands,
    study.technologyPaths,
    study.shares,
    study.bounds,
    study.emissionFactors,
    study.removals,
    study.activities,
    study.activityFactors,
    study.sectorInputs,
    study.policyPaths,
  ].flatMap((items) =>
    items.flatMap(({ series: { id, points } }) => points.map((point) => placed(id, point, point.year))),
  )
  return [
    ...study.settings.map(({ name, figure }) => placed(`settings/${name}`, figure)),
    ...study.slices.map(({ id, hours }) => placed(`slices/${id}`, hours)),
    ...series,
    ...study.stocks.map(({ technology, installed, scope, figure }) =>
      placed(['stocks', technology, installed ?? '-', scope].join('/'), figure, installed),
    ),
    ...study.expenditure.map(({ group, quantity, commodity, figure }) =>
      placed(`expenditure/${group}/${quantity}${commodity === null ? '' : `/${commodity}`}`, figure),
    ),
    ...study.vehicles.map(({ service, parameter, figure }) => placed(`vehicles/${service}/${parameter}`, figure)),
    ...study.choices.map(({ commodity, parameter, figure }) => placed(`choices/${commodity}/${parameter}`, figure)),
    ...study.loadShapes.map(({ commodity, slice, figure }) => placed(`load_shapes/${commodity}/${slice}`, figure)),
    ...study.sliceAvailabilities.map(({ technology, slice, figure }) =>
      placed(`availability_by_slice/${technology}/${slice}`, figure),
    ),
    ...study.history.map(({ variable, point }) => placed(variable, point, point.year)),
    ...study.inventories.map(({ inventory, category, gas, point }) =>
      placed([inventory, category, gas].join('/'), point, point.year),
    ),
    ...study.targets.map(({ id, point }) => placed(`targets/${id}`, point, point.year)),
    ...study.balance.map(({ flow, fuel, figure }) => placed(`balance/${flow}/${fuel}`, figure)),
    ...study.scenarios.flatMap(({ overrides }) =>
      overrides.map(({ series: address, point }) => placed(address, point, point.year)),
    ),
    ...study.gwp.map(({ gas, set, figure }) => placed(`gwp/${gas}/${set}`, figure)),
    ...study.priceIndices.map(({ currency, point }) => placed(currency, point, point.year)),
    ...study.plausibility.map(({ indicator, of, figure }) =>
      placed(['plausibility', indicator, of].filter((part) => part !== '').join('/'), figure),
    ),
  ]
}

function placed(address: string, figure: Figure, year: number | null = null): PlacedFigure {
  return { table: figure.cell.file, address, year, figure }
}
