import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** In the built service worker this name gives way to what the pages are made of. */
const PLACE = '__SHIRUBE_PRECACHE__'
const SERVICE_WORKER = 'service-worker.js'

/**
 * Gives the service worker the list of every built file and a version: a hash of their names and contents, its own
 * code included. The worker file therefore differs exactly when something that it keeps differs.
 */
export function precache(): Plugin {
  return {
    name: 'shirube-precache',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const worker = bundle[SERVICE_WORKER]
      if (worker?.type !== 'chunk' || !worker.code.includes(PLACE)) this.error(`${SERVICE_WORKER} has no ${PLACE}`)
      const hash = createHash('sha256')
      for (const [name, file] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
        hash.update(`${name}\0`).update(file.type === 'chunk' ? file.code : file.source)
      }
      const files = Object.keys(bundle).filter((name) => name !== SERVICE_WORKER && !name.endsWith('.map'))
      const list = { version: hash.digest('hex').slice(0, 16), files: files.sort() }
      worker.code = worker.code.replace(PLACE, () => JSON.stringify(list))
    },
  }
}
