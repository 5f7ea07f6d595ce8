import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The desktop's main process as one CommonJS file with its libraries in it, for the Node of the oldest Electron. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  cacheDir: 'node_modules/.cache/vite-main',
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: fileURLToPath(new URL('main.ts', import.meta.url)),
    target: 'node18',
    outDir: '.build/main',
    emptyOutDir: true,
    minify: false,
    rollupOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'main.cjs' } },
  },
})
