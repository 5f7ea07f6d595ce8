/**
 * Who may import whom. One rule, one sentence; `test/architecture/directions.test.ts` plants a violation of each.
 * Tests may reach into any folder: they are not in these rules except where said.
 */

const PRODUCT = '^(model|renderer|electron)/'

/** Programs and configurations that someone starts by name. */
const ENTRIES = [
  '^model/index\\.ts$',
  '^model/worker/index\\.ts$',
  '^renderer/charts/core/index\\.ts$',
  '^renderer/messages/index\\.ts$',
  '^renderer/charts/index\\.ts$',
  '^renderer/(main\\.tsx|offline/service-worker\\.ts)$',
  '^model/worker/engine\\.worker\\.ts$',
  // Threads for analyses of many runs: started by name, from a script that each bundle has beside it.
  '^electron/hosts/pool/(engine-thread|thread-pool)\\.ts$',
  '^electron/(main/main|preload/preload|hosts/cli/main|hosts/browser-edition/serve)\\.ts$',
  '^electron/hosts/bootstrap/(shirube|start|test|build-all)\\.js$',
  'vite\\.config\\.ts$',
]

/** Libraries that the pure engine may use. */
const MODEL_LIBRARIES =
  'node_modules/(mathjs|zod|yaml|papaparse|highs|@stdlib/math-base-special-(exp|ln|pow|expm1|log1p))/'

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    rule(
      'unresolved',
      'Every import leads to a file or a library; the bundler alone knows where a file it ships will lie.',
      {},
      { couldNotResolve: true, pathNot: '^highs/runtime\\?url$' },
    ),
    rule('cycle', 'No module needs itself, types included.', { path: PRODUCT }, { circular: true }),
    rule('unlisted-library', 'A library is in package.json.', {}, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
    rule(
      'outside-the-product',
      'Code that no program and no door reaches is dead.',
      { path: ENTRIES },
      { path: PRODUCT, pathNot: [...ENTRIES, '\\.d\\.ts$'], reachable: false },
    ),
    rule(
      'unused-in-tests',
      'What tests share is used by a test.',
      { path: '\\.test\\.tsx?$' },
      // Vitest's configuration names the seed of properties by its path; pages are served, benchmarks started.
      {
        path: '^test/',
        pathNot:
          '((\\.test|\\.config|property-seed|^test/bench/.*|chart-moves|/look)\\.tsx?$|^test/browser/(chart|parts)-gallery/)',
        reachable: false,
      },
    ),
    rule('product-imports-test', 'The product does not know its tests.', { path: PRODUCT }, { path: '^test/' }),
    rule('code-imports-scenarios', 'Studies are data: they are read, not imported.', {}, { path: '^scenarios/' }),

    rule(
      'model-imports-ours',
      'model/ imports no one of ours.',
      { path: '^model/' },
      { path: '^(renderer|electron)/' },
    ),
    rule(
      'model-library',
      'model/ uses only the libraries of its list.',
      { path: '^model/', pathNot: '^model/worker/' },
      { path: 'node_modules/', pathNot: MODEL_LIBRARIES },
    ),
    rule(
      'worker-library',
      'The worker adds a channel and a solver to the engine, nothing else.',
      { path: '^model/worker/' },
      { path: 'node_modules/', pathNot: 'node_modules/(comlink|zod|highs)/' },
    ),
    rule('model-on-node', 'model/ runs anywhere: no Node module.', { path: '^model/' }, { dependencyTypes: ['core'] }),
    rule(
      'numerics-alone',
      'model/numerics is mathematics with no energy in it.',
      { path: '^model/numerics/' },
      { path: '^model/', pathNot: '^model/numerics/' },
    ),
    rule(
      'domain-first',
      'model/domain holds the words that everyone shares and knows only numerics.',
      { path: '^model/domain/' },
      { path: '^model/', pathNot: '^model/(domain|numerics)/' },
    ),
    rule(
      'sectors-apart',
      'A sector never imports another.',
      { path: '^model/sectors/([^/]+)/' },
      { path: '^model/sectors/[^/]+/', pathNot: '^model/sectors/$1/' },
    ),
    rule(
      'engine-below-questions',
      'What asks questions of results is never imported by what makes them.',
      { path: '^model/(study|formula|network|choice|sectors|policies|engine|results)/' },
      { path: '^model/(analysis|cobenefits|jcm|disclosure|cities|exchange)/' },
    ),
    rule(
      'worker-apart',
      'The worker is a project of its own.',
      { path: '^model/', pathNot: '^model/worker/' },
      { path: '^model/worker/' },
    ),

    rule(
      'past-the-model-door',
      'Other folders use #model and nothing behind it.',
      { path: '^(renderer|electron)/' },
      { path: '^model/', pathNot: '^model/(index\\.ts$|worker/)' },
    ),
    rule(
      'past-a-renderer-door',
      '#charts, #messages and #documents are lists; nothing behind them is public.',
      { path: '^(renderer|electron)/(?!charts/|messages/|documents/)' },
      {
        path: '^renderer/(charts/core|messages|documents)/',
        pathNot: '^renderer/(charts/core|messages|documents)/index\\.ts$',
      },
    ),
    rule(
      'door-by-path',
      'A door is entered by its name.',
      { path: '^(renderer|electron)/' },
      { path: '^model/', dependencyTypesNot: ['aliased-subpath-import'] },
    ),
    rule(
      'renderer-door-by-path',
      'A door is entered by its name.',
      { path: '^electron/' },
      { path: '^renderer/', dependencyTypesNot: ['aliased-subpath-import'] },
    ),
    rule(
      'own-door',
      'Inside a folder imports are relative.',
      { path: '^(model|renderer/messages|renderer/charts/core)/', pathNot: '^model/worker/' },
      { path: '^$1/', dependencyTypes: ['aliased-subpath-import'] },
    ),

    rule(
      'renderer-imports-electron',
      'Of electron/, the renderer knows the contract alone.',
      { path: '^renderer/' },
      { path: '^electron/', pathNot: '^electron/contract/index\\.ts$' },
    ),
    rule(
      'electron-imports-renderer',
      'Of renderer/, electron/hosts alone uses the pure doors.',
      { path: '^electron/(?!hosts/)' },
      { path: '^renderer/' },
    ),
    rule(
      'hosts-import-pages',
      'Node hosts use #charts, #messages and #documents, never pages.',
      { path: '^electron/hosts/' },
      { path: '^renderer/', pathNot: '^renderer/(charts/core|messages|documents)/' },
    ),
    rule(
      'renderer-on-node',
      'Pages have no Node; what builds them has.',
      { path: '^renderer/', pathNot: '^renderer/(vite\\.config|build/[^/]+)\\.ts$' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'charts-know-state',
      'A chart is given its rows.',
      { path: '^renderer/charts/' },
      { path: '^renderer/state/' },
    ),
    rule(
      'pure-doors',
      'Charts core, messages and documents serve Node too: of ours they know #model alone.',
      { path: '^renderer/(charts/core|messages|documents)/' },
      { path: '^renderer/', pathNot: '^renderer/$1/' },
    ),
    rule(
      'features-apart',
      'A feature never imports another.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/[^/]+/', pathNot: '^renderer/features/$1/' },
    ),
    rule(
      'ui-knows-domain',
      'ui/ knows nothing of the domain.',
      { path: '^renderer/ui/' },
      { path: '^(model|renderer/(features|state|engine|host))/' },
    ),
    rule(
      'bootstrap-on-node-alone',
      'The bootstrap runs before anything is installed.',
      { path: '^electron/hosts/bootstrap/' },
      { pathNot: '^electron/hosts/bootstrap/', dependencyTypesNot: ['core'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.build|charts/viet-nam)/' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.d.ts'],
    },
  },
}
