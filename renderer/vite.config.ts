import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { bundleStudies } from './build/bundle-studies.ts'
import { precache } from './build/precache.ts'

/** The pages: static files that the desktop host and the browser edition serve alike. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  cacheDir: fileURLToPath(new URL('../node_modules/.cache/vite-pages', import.meta.url)),
  publicDir: false,
  plugins: [react(), bundleStudies(fileURLToPath(new URL('../scenarios', import.meta.url))), precache()],
  // The solver asks for it where it runs in Node, which a page is not.
  worker: { format: 'es', rollupOptions: { external: ['node:module'] } },
  build: {
    target: 'chrome114',
    outDir: fileURLToPath(new URL('../.build/pages', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rollupOptions: {
      input: {
        main: fileURLToPath(new URL('index.html', import.meta.url)),
        'service-worker': fileURLToPath(new URL('offline/service-worker.ts', import.meta.url)),
      },
      output: {
        // A service worker governs the folder it lies in, and is found again under the same name.
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
})
