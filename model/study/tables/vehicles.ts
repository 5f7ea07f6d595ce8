import { word } from '../cells/cell.ts'
import { id } from '../cells/text-cells.ts'
import { provenanceColumns } from './provenance-columns.ts'
import { column, reference, tableSchema } from './table-schema.ts'

export const FLEET_PARAMETERS = ['vehicles', 'distance', 'load'] as const

export const vehiclesTable = tableSchema({
  file: 'vehicles.csv',
  doc: 'Vehicles behind the transport services of the base year. Vehicles in use x distance of one in a year x persons or tonnes that it carries is the base demand of the service, within 5 %; a study that states otherwise does not load.',
  required: false,
  rows: 'unique',
  key: ['service', 'parameter'],
  columns: {
    service: reference(id, ['commodities'], 'Commodity of kind service, in person or tonne kilometres'),
    parameter: column(
      word(FLEET_PARAMETERS),
      'vehicles: in use (million vehicles); distance: of one in a year (km/yr); load: persons or tonnes in one on average (person/vehicle, t/vehicle)',
    ),
    ...provenanceColumns,
  },
})
