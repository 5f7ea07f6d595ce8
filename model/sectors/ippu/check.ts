import type { ModuleFault, ModuleTable } from '../sector-module.ts'
import { PROCESS_NAMES } from './parts.ts'

/** A process makes something: production of its own, or a product of the energy system that takes what it makes. */
export function checkIppu(table: ModuleTable): readonly ModuleFault[] {
  const taken = new Set(table.items('product').flatMap((id) => table.namedBy('product', id, 'takes')))
  return PROCESS_NAMES.flatMap((part) =>
    table.items(part).flatMap((item): ModuleFault[] =>
      taken.has(item) || table.namedBy(part, item, 'production').length > 0
        ? []
        : [
            {
              at: { part, item, parameter: 'production', by: '' },
              kind: 'missing-value',
              found: item,
              allowed: 'production',
            },
          ],
    ),
  )
}
