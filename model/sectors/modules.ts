import { GASES } from '../domain/gas.ts'
import { agriculture } from './agriculture/agriculture.ts'
import { fgases } from './fgases/fgases.ts'
import { fugitive } from './fugitive/fugitive.ts'
import { ippu } from './ippu/ippu.ts'
import { land } from './land/land.ts'
import type { Part, SectorModule } from './sector-module.ts'
import { waste } from './waste/waste.ts'

/** Every sector module, in the order of results. */
export const SECTOR_MODULES: readonly SectorModule[] = [fugitive, ippu, fgases, agriculture, land, waste]

/**
 * What every module's table may hold beside its own parts: the factor by which an emission is brought to an inventory,
 * explicit and with its reason.
 */
export const SCALE_PART: Part = {
  name: 'scale',
  doc: 'Factor on an emission that brings it to an inventory. The item is the source of the emission',
  parameters: [
    {
      name: 'scale',
      unit: '1',
      range: 'any',
      by: { words: GASES },
      required: true,
      doc: 'By gas; 1 where it is left out',
    },
  ],
}

/**
 * What every module's table may state besides: the net emission of the base year that a number of an item is solved for.
 * Nothing is computed from it; `shirube calibrate` shows it beside what the run makes of it.
 */
export const ANCHOR_PART: Part = {
  name: 'anchor',
  doc: 'Net emission of the module in the base year, by the inventory that a number of the item is solved for; the note says which',
  parameters: [
    {
      name: 'module-total',
      unit: 'kt',
      range: 'any',
      by: { words: GASES },
      required: true,
      doc: 'By gas',
    },
  ],
}

/** Ids in sectors.csv of the modules named, each once. */
export function sectorsOf(modules: ReadonlySet<string>): readonly string[] {
  return [...new Set(SECTOR_MODULES.filter(({ id }) => modules.has(id)).map(({ sector }) => sector))]
}

/** The parts of a module's table. */
export function partsOf({ parts }: SectorModule): readonly Part[] {
  return [...parts, SCALE_PART, ANCHOR_PART]
}
