import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

/** The solver's WebAssembly, beside the bundle that reads it. */
const solverBinary: Plugin = {
  name: 'solver-binary',
  generateBundle() {
    const source = readFileSync(createRequire(import.meta.url).resolve('highs/runtime'))
    this.emitFile({ type: 'asset', fileName: 'highs.wasm', source })
  },
}

/** The command line and the server of the browser edition, with every library in them: Node opens few files. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  cacheDir: 'node_modules/.cache/vite',
  publicDir: false,
  plugins: [solverBinary],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node20',
    outDir: '.build/cli/unnamed',
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: {
        main: fileURLToPath(new URL('cli/main.ts', import.meta.url)),
        'engine-thread': fileURLToPath(new URL('pool/engine-thread.ts', import.meta.url)),
        'browser-edition': fileURLToPath(new URL('browser-edition/serve.ts', import.meta.url)),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
