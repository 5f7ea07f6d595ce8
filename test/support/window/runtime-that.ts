import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for ELECTRON_OVERRIDE_DIST_PATH whose `electron` is this shell script. */
export function runtimeThat(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-runtime-'))
  const program = join(folder, 'electron')
  writeFileSync(program, `#!/bin/sh\n${script}\n`)
  chmodSync(program, 0o755)
  return folder
}
