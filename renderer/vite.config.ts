import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { bundleStudies } from './bundle-studies.ts'

/** The pages: static files that the desktop host and the browser edition serve alike. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  cacheDir: fileURLToPath(new URL('../node_modules/.cache/vite-pages', import.meta.url)),
  publicDir: false,
  plugins: [react(), bundleStudies(fileURLToPath(new URL('../scenarios', import.meta.url)))],
  worker: { format: 'es' },
  build: {
    target: 'chrome114',
    outDir: fileURLToPath(new URL('../.build/pages', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
