import type { SectorModule } from '../sector-module.ts'
import { WASTE_PARTS } from './parts.ts'
import { writeBurning } from './burning.ts'
import { writeBiological } from './biological.ts'
import { checkWaste } from './check.ts'
import { writeLandfills } from './first-order-decay.ts'
import { writeTreatment } from './treatment.ts'
import { writeDomesticWater, writeIndustrialWater } from './waste-water.ts'

/** Waste, IPCC 2006 volume 5: `README.md` has its equations. */
export const waste: SectorModule = {
  id: 'waste',
  sector: 'waste',
  doc: 'Solid waste and waste water: who makes it, how it is treated, and what it emits (IPCC 2006, volume 5).',
  parts: WASTE_PARTS,
  check: checkWaste,
  write(inputs, sheet) {
    const treated = writeTreatment(inputs, sheet)
    writeLandfills(inputs, sheet, treated)
    writeBiological(inputs, sheet, treated)
    writeBurning(inputs, sheet, treated)
    writeDomesticWater(inputs, sheet)
    writeIndustrialWater(inputs, sheet)
  },
}
