import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Charts on a page of their own, built as the product's pages are. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  cacheDir: fileURLToPath(new URL('../../../node_modules/.cache/vite-gallery', import.meta.url)),
  publicDir: false,
  plugins: [react()],
  build: {
    target: 'chrome114',
    outDir: fileURLToPath(new URL('../../../.build/chart-gallery', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
