import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../temporary-folder.ts'

/** A folder for ELECTRON_OVERRIDE_DIST_PATH whose `electron` is this shell script. */
export function runtimeThat(script: string): string {
  const folder = temporaryFolder('shirube-runtime')
  const program = join(folder, 'electron')
  writeFileSync(program, `#!/bin/sh\n${script}\n`)
  chmodSync(program, 0o755)
  return folder
}
