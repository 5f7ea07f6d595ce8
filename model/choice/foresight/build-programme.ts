import { activityBounds } from './activity-bounds.ts'
import { availabilityLimit } from './availability-limit.ts'
import { capacityBounds } from './capacity-bounds.ts'
import { capacityLimit } from './capacity-limit.ts'
import { makeColumns } from './columns.ts'
import { commodityBalance } from './commodity-balance.ts'
import { dailyCycle } from './daily-cycle.ts'
import { emissionLimits } from './emission-limits.ts'
import { groupLimits } from './group-limits.ts'
import type { HorizonProgramme } from './horizon-programme.ts'
import type { HorizonSystem } from './horizon-system.ts'
import { loadFloor } from './load-floor.ts'
import { nonNegativeAccounts } from './non-negative-accounts.ts'
import { ProgrammeBuilder } from './programme-builder.ts'
import { renewableTarget } from './renewable-target.ts'
import { reserveMargin } from './reserve-margin.ts'
import type { RowFamily } from './row-family.ts'
import { standingCapacity } from './standing-capacity.ts'
import { storageBounds } from './storage-bounds.ts'
import { storageColumns } from './storage-columns.ts'
import { storageLevels } from './storage-levels.ts'

/**
 * The programme of a whole horizon: least present value of capital net of salvage, fixed and variable costs and emission
 * penalties, subject to every constraint family of this folder.
 */
export function buildProgramme(system: HorizonSystem): HorizonProgramme {
  const builder = new ProgrammeBuilder<RowFamily>()
  const programme: HorizonProgramme = { system, columns: makeColumns(system, builder), builder }
  standingCapacity(programme)
  capacityLimit(programme)
  availabilityLimit(programme)
  loadFloor(programme)
  dailyCycle(programme)
  groupLimits(programme)
  commodityBalance(programme)
  capacityBounds(programme)
  activityBounds(programme)
  reserveMargin(programme)
  renewableTarget(programme)
  emissionLimits(programme)
  nonNegativeAccounts(programme)
  for (let storage = 0; storage < system.storages.length; storage++) {
    const columns = storageColumns(programme, storage)
    storageLevels(programme, storage, columns)
    storageBounds(programme, storage, columns)
  }
  return programme
}
