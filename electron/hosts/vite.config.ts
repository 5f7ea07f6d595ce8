import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The command line and the server of the browser edition, with every library in them: Node opens few files. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  cacheDir: 'node_modules/.cache/vite',
  publicDir: false,
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
        'browser-edition': fileURLToPath(new URL('browser-edition/serve.ts', import.meta.url)),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
