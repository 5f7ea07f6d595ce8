import { existsSync } from 'node:fs'
import { skipReason } from './required.ts'

/** The folder of other people's cases, or the reason why there is none. */
export type Oracles =
  { readonly folder: string; readonly missing: null } | { readonly folder: null; readonly missing: string }

/** Other people's cases are not part of this repository; SHIRUBE_ORACLES names the folder that has them. */
export function findOracles(): Oracles {
  const folder = process.env['SHIRUBE_ORACLES']
  if (folder === undefined || folder === '') return absent('SHIRUBE_ORACLES is not set')
  if (!existsSync(folder)) return absent(`SHIRUBE_ORACLES names ${folder}, which does not exist`)
  return { folder, missing: null }
}

function absent(missing: string): Oracles {
  skipReason('oracles', missing)
  return { folder: null, missing }
}
