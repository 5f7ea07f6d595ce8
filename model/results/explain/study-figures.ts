import { settingMeasure } from '../../study/assemble/figures.ts'
import type { Network } from '../../network/network.ts'
import type { Figure, Study } from '../../study/study.ts'

export interface SlotFigure {
  readonly figure: Figure
  readonly unit: string
}

const figures = new WeakMap<Study, ReadonlyMap<string, SlotFigure>>()

/** The sourced number behind a slot, with its unit; undefined for what the study does not state (a policy's strength). */
export function figureOfSlot(network: Network, slot: number): SlotFigure | undefined {
  const { study } = network.resolved
  let known = figures.get(study)
  if (known === undefined) {
    known = new Map(figuresByAddress(study))
    figures.set(study, known)
  }
  return known.get(network.slots.addresses[slot] ?? '')
}

function* figuresByAddress(study: Study): Iterable<[string, SlotFigure]> {
  for (const { name, figure } of study.settings)
    yield [`settings/${name}`, { figure, unit: settingMeasure(name).units[0] }]
  for (const { id, hours } of study.slices) yield [`slices/${id}`, { figure: hours, unit: 'h' }]
  for (const { commodity, parameter, figure } of study.choices) {
    yield [`choices/${commodity}/${parameter}`, { figure, unit: '1' }]
  }
  for (const { commodity, slice, figure } of study.loadShapes) {
    yield [`load_shapes/${commodity}/${slice}`, { figure, unit: '1' }]
  }
  for (const { technology, slice, figure } of study.sliceAvailabilities) {
    yield [`availability_by_slice/${technology}/${slice}`, { figure, unit: '1' }]
  }
  const unitOf = new Map(study.commodities.map(({ id, unit }) => [id, unit]))
  const stockUnit = new Map(
    study.technologies.map(({ id, kind, output }) => [
      id,
      kind === 'plant' || kind === 'storage' ? 'GW' : `${unitOf.get(output) ?? '1'}/yr`,
    ]),
  )
  for (const { technology, installed, figure } of study.stocks) {
    const unit = stockUnit.get(technology) ?? '1'
    yield [`stocks/${technology}@${installed ?? 'steady'}#${figure.cell.row}`, { figure, unit }]
  }
  for (const { technology, parameter, series } of study.technologyPaths) {
    const [figure] = series.points
    if (figure === undefined || (parameter !== 'lifetime' && parameter !== 'weibull_shape')) continue
    yield [`technology_paths/${technology}/${parameter}`, { figure, unit: series.unit }]
  }
}
