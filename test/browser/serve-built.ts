import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import { mediaTypeOf } from '../../electron/hosts/pages/media-type.ts'
import { CONTENT_SECURITY_POLICY } from '../../electron/hosts/pages/page-headers.ts'

/**
 * Serves a folder of built pages on a free port of this machine, under the product's content security policy; `made` has
 * texts that are in no file, by their path.
 */
export async function serveBuilt(
  folder: string,
  made: Readonly<Record<string, string>> = {},
): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname === '/' ? 'index.html' : normalize(pathname).replace(/^(\.\.[/\\])+/, '')
    response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY)
    response.setHeader('Content-Type', mediaTypeOf(path))
    const text = made[pathname]
    if (text !== undefined) {
      response.end(text)
      return
    }
    readFile(join(folder, path)).then(
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
