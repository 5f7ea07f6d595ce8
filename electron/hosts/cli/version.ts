import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Version of the package that this program stands in: from the first `package.json` named `shirube` at or above it. */
export function packageVersion(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (let above = dirname(folder); ; folder = above, above = dirname(folder)) {
    const version = versionIn(folder)
    if (version !== null) return version
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
