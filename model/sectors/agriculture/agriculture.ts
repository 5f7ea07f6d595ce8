import type { SectorModule } from '../sector-module.ts'
import { checkAgriculture } from './check.ts'
import { writeBurning } from './field-burning.ts'
import { writeEnteric } from './enteric.ts'
import { writeLiming } from './liming-and-urea.ts'
import { writeManure } from './manure.ts'
import { AGRICULTURE_PARTS } from './parts.ts'
import { writeRice } from './rice.ts'
import { writeSoils } from './soils.ts'

/** Agriculture, IPCC 2006 volume 4: `README.md` has its equations. */
export const agriculture: SectorModule = {
  id: 'agriculture',
  sector: 'agriculture',
  doc: 'Animals, rice, soils, burning in the field, lime and urea, and what they emit (IPCC 2006, volume 4).',
  parts: AGRICULTURE_PARTS,
  check: checkAgriculture,
  write(inputs, sheet) {
    const herds = writeEnteric(inputs, sheet)
    const nitrogen = writeManure(inputs, sheet, herds)
    writeRice(inputs, sheet)
    writeSoils(inputs, sheet, nitrogen)
    writeBurning(inputs, sheet)
    writeLiming(inputs, sheet)
  },
}
