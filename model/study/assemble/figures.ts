import { addressOf } from './address.ts'
import type { Choice, LoadShape, Setting, SettingName, Slice, SliceAvailability } from '../study.ts'
import { availabilityBySliceTable } from '../tables/availability-by-slice.ts'
import { choicesTable } from '../tables/choices.ts'
import { loadShapesTable } from '../tables/load-shapes.ts'
import { settingsTable } from '../tables/settings.ts'
import { slicesTable } from '../tables/slices.ts'
import { GAMMA, NOT_NEGATIVE, POSITIVE, RETURN, SHARE } from './bounds.ts'
import { figureOf, type FigureRow } from './figure.ts'
import { measure, type Measure } from './measure.ts'
import type { Loading } from './loading.ts'
import type { Figure } from '../study.ts'

/** Tables of single figures: each row is one, and has no year. */
export function settingsOf(loading: Loading): Setting[] {
  return loading.readings.settings.rows.flatMap((row) => {
    const figure = figureAt(loading, settingsTable.file, [row.parameter], row, settingMeasure(row.parameter))
    return figure === null ? [] : [{ name: row.parameter, figure }]
  })
}

export function settingMeasure(name: SettingName): Measure {
  switch (name) {
    case 'social_discount_rate':
      return measure(RETURN, '1')
    case 'credit_fade':
      return measure(NOT_NEGATIVE, '1')
    case 'peak_factor':
      return measure(POSITIVE, '1')
    case 'reserve_margin':
    case 'build_energy_margin':
      return measure(RETURN, '1')
    case 'build_lead_time':
      return measure(NOT_NEGATIVE, 'yr')
  }
}

export function slicesOf(loading: Loading): Slice[] {
  return loading.readings.slices.rows.flatMap((row) => {
    const hours = figureAt(loading, slicesTable.file, [row.slice], row, measure(POSITIVE, 'h'))
    const { slice: id, season, part, order } = row
    return hours === null ? [] : [{ id, season, part, order, hours }]
  })
}

export function choicesOf(loading: Loading): Choice[] {
  return loading.readings.choices.rows.flatMap((row) => {
    const { commodity, parameter } = row
    const figure = figureAt(loading, choicesTable.file, [commodity, parameter], row, measure(GAMMA, '1'))
    return figure === null ? [] : [{ commodity, parameter, figure }]
  })
}

export function loadShapesOf(loading: Loading): LoadShape[] {
  return loading.readings.loadShapes.rows.flatMap((row) => {
    const { commodity, slice } = row
    const figure = figureAt(loading, loadShapesTable.file, [commodity, slice], row, measure(SHARE, '1'))
    return figure === null ? [] : [{ commodity, slice, figure }]
  })
}

export function sliceAvailabilitiesOf(loading: Loading): SliceAvailability[] {
  return loading.readings.availabilityBySlice.rows.flatMap((row) => {
    const { technology, slice } = row
    const figure = figureAt(
      loading,
      availabilityBySliceTable.file,
      [technology, slice],
      row,
      measure(NOT_NEGATIVE, '1'),
    )
    return figure === null ? [] : [{ technology, slice, figure }]
  })
}

function figureAt(loading: Loading, file: string, keys: readonly string[], row: FigureRow, of: Measure): Figure | null {
  const figure = figureOf(row, file, of, loading)
  const address = addressOf(file, keys)
  loading.addresses.set(address, { of, span: null, method: null })
  if (figure === null) loading.spoiled.add(address)
  return figure
}
