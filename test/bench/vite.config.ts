import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** Benchmarks run as the product does: bundled, in plain Node. Paths are relative to the root they are started from. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  cacheDir: 'node_modules/.cache/vite',
  publicDir: false,
  ssr: { noExternal: true, external: ['highs', 'playwright-core'], target: 'node' },
  build: {
    ssr: true,
    target: 'node20',
    outDir: '.build/bench',
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: {
        run: fileURLToPath(new URL('run.ts', import.meta.url)),
        'run-window': fileURLToPath(new URL('window/run-window.ts', import.meta.url)),
        'engine-thread': fileURLToPath(new URL('../../electron/hosts/pool/engine-thread.ts', import.meta.url)),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
