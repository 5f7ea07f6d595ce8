import { readText } from '../support/repository.ts'

/** Files of a checkout: path to text. */
export type Checkout = Readonly<Record<string, string>>

const MANIFEST = JSON.parse(readText('package.json')) as { readonly imports: Readonly<Record<string, string>> }

/** package.json with one more door. */
function doorTo(path: string): string {
  return JSON.stringify({ ...MANIFEST, imports: { ...MANIFEST.imports, '#planted': path } })
}

const imports = (...names: readonly string[]): string => names.map((name) => `import '${name}'\n`).join('')

/** What the lawful engine imports; a plant that rewrites it keeps these, or they would be dead code. */
const ENGINE = ['../numerics/add.ts', '../domain/gas.ts', '../sectors/waste/waste.ts', '../sectors/land/land.ts']

/** A checkout of a few files that breaks no rule. */
export const LAWFUL: Checkout = {
  'package.json': readText('package.json'),
  'model/index.ts': `export { run } from './engine/run.ts'`,
  'model/engine/run.ts': `${imports(...ENGINE)}export const run = Number`,
  'model/numerics/add.ts': `import exp from '@stdlib/math-base-special-exp'\nexport const add = exp`,
  'model/domain/gas.ts': `export const gas = 'CH4'`,
  'model/sectors/waste/waste.ts': `export const waste = 1`,
  'model/sectors/land/land.ts': `export const land = 1`,
  'renderer/main.tsx': imports('./features/chart/chart.tsx', './features/table/table.tsx', './ui/button.tsx'),
  'renderer/features/chart/chart.tsx': imports('../../charts/area.tsx', '../../state/state.ts'),
  'renderer/features/table/table.tsx': imports('#model'),
  'renderer/charts/area.tsx': imports('#charts'),
  'renderer/state/state.ts': imports('#model'),
  'renderer/ui/button.tsx': `export const button = 1`,
  'renderer/charts/core/index.ts': `export * from './path.ts'`,
  'renderer/charts/core/path.ts': `export const path = 'M0 0'`,
  'renderer/messages/index.ts': `export * from './english.ts'`,
  'renderer/messages/english.ts': `export const english = 1`,
  'electron/hosts/cli/main.ts': imports('#model', '#charts', '#messages', 'node:process'),
  'electron/hosts/bootstrap/shirube.js': imports('./lock.js'),
  'electron/hosts/bootstrap/lock.js': imports('node:fs'),
  'test/run.test.ts': imports('../model/engine/run.ts', './support/cases.ts'),
  'test/support/cases.ts': imports('../../model/domain/gas.ts'),
}

/** For each rule, the files that break it and no other. */
export const PLANTED: Readonly<Record<string, Checkout>> = {
  unresolved: { 'model/domain/gas.ts': imports('./vanished.ts') },
  cycle: {
    'model/domain/gas.ts': `import type { Year } from './year.ts'\nexport type Gas = Year`,
    'model/domain/year.ts': `import type { Gas } from './gas.ts'\nexport type Year = Gas`,
  },
  'unlisted-library': { 'electron/hosts/cli/main.ts': imports('acorn') },
  'outside-the-product': { 'model/domain/unused.ts': imports('./gas.ts') },
  'unused-in-tests': { 'test/support/unused.ts': imports('../../model/domain/gas.ts') },
  'product-imports-test': {
    'model/domain/gas.ts': imports('../../test/support/years.ts'),
    'test/support/years.ts': '',
    'test/years.test.ts': imports('./support/years.ts'),
  },
  'code-imports-scenarios': {
    'model/domain/gas.ts': imports('../../scenarios/library.js'),
    'scenarios/library.js': '',
  },
  'model-imports-ours': { 'model/domain/gas.ts': imports('../../renderer/messages/english.ts') },
  'model-library': { 'model/domain/gas.ts': imports('tinybench') },
  'worker-library': { 'model/worker/engine.worker.ts': imports('tinybench') },
  'model-on-node': { 'model/domain/gas.ts': imports('node:fs') },
  'numerics-alone': { 'model/numerics/add.ts': imports('../domain/gas.ts') },
  'domain-first': { 'model/domain/gas.ts': imports('../sectors/land/land.ts') },
  'sectors-apart': { 'model/sectors/waste/waste.ts': imports('../land/land.ts') },
  'engine-below-questions': {
    'model/engine/run.ts': `${imports(...ENGINE, '../analysis/macc.ts')}export const run = 1`,
    'model/analysis/macc.ts': '',
  },
  'worker-apart': {
    'model/engine/run.ts': `${imports(...ENGINE, '../worker/protocol.ts')}export const run = 1`,
    'model/worker/protocol.ts': '',
  },
  'past-the-model-door': {
    'package.json': doorTo('./model/domain/gas.ts'),
    'renderer/state/state.ts': imports('#planted'),
  },
  'past-a-renderer-door': {
    'package.json': doorTo('./renderer/messages/english.ts'),
    'renderer/state/state.ts': imports('#planted'),
  },
  'door-by-path': { 'renderer/state/state.ts': imports('../../model/index.ts') },
  'renderer-door-by-path': { 'electron/hosts/cli/main.ts': imports('../../../renderer/messages/index.ts') },
  'own-door': {
    'package.json': doorTo('./model/domain/year.ts'),
    'model/domain/gas.ts': imports('#planted'),
    'model/domain/year.ts': '',
  },
  'renderer-imports-electron': { 'renderer/state/state.ts': imports('../../electron/hosts/bootstrap/lock.js') },
  'electron-imports-renderer': {
    'electron/hosts/cli/main.ts': imports('../../main/window.ts'),
    'electron/main/window.ts': imports('#messages'),
  },
  'hosts-import-pages': {
    'package.json': doorTo('./renderer/state/state.ts'),
    'electron/hosts/cli/main.ts': imports('#planted'),
  },
  'renderer-on-node': { 'renderer/state/state.ts': imports('node:fs') },
  'charts-know-state': { 'renderer/charts/area.tsx': imports('../state/state.ts') },
  'pure-doors': { 'renderer/charts/core/path.ts': imports('../../ui/button.tsx') },
  'features-apart': {
    'renderer/features/chart/chart.tsx': imports('../table/table.tsx', '../../charts/area.tsx', '../../state/state.ts'),
  },
  'ui-knows-domain': { 'renderer/ui/button.tsx': imports('#model') },
  'bootstrap-on-node-alone': { 'electron/hosts/bootstrap/lock.js': imports('zod') },
}
