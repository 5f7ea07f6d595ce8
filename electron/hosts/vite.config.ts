import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The command line as one bundle with every library in it: Node then opens one file, not several hundred. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  cacheDir: 'node_modules/.cache/vite',
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: fileURLToPath(new URL('cli/main.ts', import.meta.url)),
    target: 'node20',
    outDir: '.build/cli/unnamed',
    emptyOutDir: true,
    minify: false,
    rollupOptions: { output: { entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js' } },
  },
})
