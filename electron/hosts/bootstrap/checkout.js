import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json: a clone, or the package as npm installed it. */
export const ROOT = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))

/** Everything that is made rather than written. */
export const BUILD = join(ROOT, '.build')

/** A clone has the sources and can build; a package installed from npm ships what was built. */
export const IS_CLONE = existsSync(join(ROOT, 'electron', 'hosts', 'vite.config.ts'))
