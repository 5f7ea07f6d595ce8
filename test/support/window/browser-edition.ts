import { createServer } from 'node:net'
import { join } from 'node:path'
import { type BrowserEdition, serveBrowserEdition } from '../../../electron/hosts/browser-edition/serve.ts'
import { readyWindow } from '../../../electron/hosts/bootstrap/ready.js'
import { ROOT } from '../repository.ts'

/** A port that nobody listens on: the product's own may be in use on this machine. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

/** Builds the pages where they are older than their sources, and serves them as `npm start` does. */
export async function openBrowserEdition(port: number): Promise<BrowserEdition> {
  await readyWindow()
  const served = await serveBrowserEdition(join(ROOT, '.build', 'pages'), port)
  if (!served.ok) throw new Error(`the browser edition is not served: ${served.error.kind}`)
  return served.value
}
