import type { SectorModule } from '../sector-module.ts'
import { writeAreas } from './areas.ts'
import { writeBiomass } from './biomass.ts'
import { checkLand } from './check.ts'
import { writeFires } from './fires.ts'
import { LAND_PARTS } from './parts.ts'
import { writePeat } from './peat.ts'
import { writeSoils } from './soils.ts'
import { writeWood } from './wood.ts'

/** Land, IPCC 2006 volume 4: `README.md` has its equations. */
export const land: SectorModule = {
  id: 'land',
  sector: 'land',
  doc: 'Areas of the six land uses, biomass, soils, peat, fires and harvested wood, and what they emit or take up (IPCC 2006, volume 4).',
  parts: LAND_PARTS,
  check: checkLand,
  write(inputs, sheet) {
    const areas = writeAreas(inputs, sheet)
    const cut = writeBiomass(inputs, sheet, areas)
    writeSoils(inputs, sheet, areas)
    writeWood(inputs, sheet, cut)
    writePeat(inputs, sheet)
    writeFires(inputs, sheet)
  },
}
