import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { readStudyFolder } from '../../electron/hosts/files/study-folder.ts'
import { serveBuilt } from './serve-built.ts'

/** Tests and benchmarks are started from the root of the repository. */
const built = resolve('.build/chart-gallery')
const study = resolve('scenarios/viet-nam')

/** Builds the page of charts and serves it on a free port of this machine, under the product's content security policy. */
export async function serveGallery(): Promise<{ readonly url: string; readonly close: () => void }> {
  await build({
    configFile: false,
    root: resolve('test/browser/chart-gallery'),
    base: './',
    publicDir: false,
    logLevel: 'error',
    plugins: [react()],
    build: {
      target: 'chrome114',
      outDir: built,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  })
  const read = await readStudyFolder(study)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return serveBuilt(built, { '/study.json': JSON.stringify(read.value.files) })
}
