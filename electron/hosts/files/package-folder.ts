import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The package that this program stands in: its folder, and the version that its `package.json` gives. */
export interface Package {
  readonly folder: string
  readonly version: string
}

/** The first folder with a `package.json` named `shirube`, at the program or above it. */
export function packageHere(): Package {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (let above = dirname(folder); ; folder = above, above = dirname(folder)) {
    const version = versionIn(folder)
    if (version !== null) return { folder, version }
    if (above === folder) throw new Error('no package.json of shirube above the program')
  }
}

function versionIn(folder: string): string | null {
  let manifest: unknown
  try {
    manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  } catch {
    return null
  }
  if (manifest === null || typeof manifest !== 'object' || !('name' in manifest) || !('version' in manifest))
    return null
  return manifest.name === 'shirube' && typeof manifest.version === 'string' ? manifest.version : null
}
