import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { displayReason } from './display.ts'

const home = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? ''

/** Electron's program in the folder that ELECTRON_OVERRIDE_DIST_PATH names. */
export const electronProgram = join(home, 'electron')

/** Why there is no desktop to test, or null. */
export function electronReason(): string | null {
  if (home === '') return 'ELECTRON_OVERRIDE_DIST_PATH is not set'
  return existsSync(electronProgram) ? displayReason() : `no Electron in ${home}`
}
