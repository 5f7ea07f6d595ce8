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
        studies.map(({ name, files }) => ({ study: name, name: titleOf(files) ?? name })),
      )
      emit('library', library)
      for (const { name, files } of studies) emit(name, [...files, ...library])
    },
  }
}

function titleOf(files: readonly { path: string; text: string }[]): string | null {
  const text = files.find(({ path }) => path === 'datapackage.json')?.text
  const parsed: unknown = text === undefined ? null : JSON.parse(text)
  const title = parsed !== null && typeof parsed === 'object' && 'title' in parsed ? parsed.title : null
  return typeof title === 'string' ? title : null
}
