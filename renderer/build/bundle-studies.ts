import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const TABLES = /\.(csv|ya?ml|json)$/

/** Text files below a folder, by their path in it. */
function textsIn(folder: string, prefix = ''): { path: string; text: string }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${prefix}${entry.name}`
    if (entry.isDirectory()) return textsIn(join(folder, entry.name), `${path}/`)
    return TABLES.test(entry.name) ? [{ path, text: readFileSync(join(folder, entry.name), 'utf8') }] : []
  })
}

/**
 * Puts the studies of `scenarios/` beside the pages: `studies/list.json`, one file a study with the shared library in it,
 * and the library by itself.
 */
export function bundleStudies(scenarios: string): Plugin {
  return {
    name: 'bundle-studies',
    apply: 'build',
    generateBundle() {
      const library = textsIn(join(scenarios, 'library'), 'library/').filter(({ path }) => path.endsWith('.csv'))
      const studies = readdirSync(scenarios, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== 'library')
        .map(({ name }) => ({ name, files: textsIn(join(scenarios, name)) }))
        .filter(({ files }) => files.some(({ path }) => path === 'datapackage.json'))
      const emit = (name: string, content: unknown): void => {
        this.emitFile({ type: 'asset', fileName: `studies/${name}.json`, source: JSON.stringify(content) })
      }
      emit(
        'list',
        studies.map(({ name, files }) => {
          const descriptor = descriptorOf(files)
          const nameJa = textAt(descriptor, 'shirube', 'title', 'ja')
          return { study: name, name: textAt(descriptor, 'title') ?? name, ...(nameJa === null ? {} : { nameJa }) }
        }),
      )
      emit('library', library)
      for (const { name, files } of studies) emit(name, [...files, ...library])
    },
  }
}

function descriptorOf(files: readonly { path: string; text: string }[]): unknown {
  const text = files.find(({ path }) => path === 'datapackage.json')?.text
  return text === undefined ? null : JSON.parse(text)
}

/** The text at a path of keys; null where there is none. */
function textAt(value: unknown, ...path: readonly string[]): string | null {
  let at = value
  for (const key of path) at = at !== null && typeof at === 'object' ? (at as Record<string, unknown>)[key] : null
  return typeof at === 'string' ? at : null
}
