import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { readStudyFolder } from '../../electron/hosts/files/study-folder.ts'

/** Tests and benchmarks are started from the root of the repository. */
const built = resolve('.build/chart-gallery')
const study = resolve('scenarios/viet-nam')

/** The policy that both hosts send with every file. */
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; " +
  "img-src 'self' data: blob:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

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
  const files = JSON.stringify(read.value.files)
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    response.setHeader('Content-Security-Policy', policy)
    if (pathname === '/study.json') {
      response.setHeader('Content-Type', 'application/json').end(files)
      return
    }
    const path = pathname === '/' ? 'index.html' : normalize(pathname).replace(/^(\.\.[/\\])+/, '')
    response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream')
    readFile(join(built, path)).then(
      (content) => response.end(content),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
