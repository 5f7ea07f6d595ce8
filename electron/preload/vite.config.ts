import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The bridge as one CommonJS file: a sandboxed preload has no module loader. Node 18 is that of the oldest Electron. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  cacheDir: 'node_modules/.cache/vite-preload',
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: fileURLToPath(new URL('preload.ts', import.meta.url)),
    target: 'node18',
    outDir: '.build/preload',
    emptyOutDir: true,
    minify: false,
    // The bridge checks nothing itself: the contract's schemas stay out of it.
    rollupOptions: {
      treeshake: { moduleSideEffects: false },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs' },
    },
  },
})
