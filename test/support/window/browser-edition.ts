import { join } from 'node:path'
import { type BrowserEdition, serveBrowserEdition } from '../../../electron/hosts/browser-edition/serve.ts'
import { readyWindow } from '../../../electron/hosts/bootstrap/ready.js'
import { ROOT } from '../repository.ts'

/** Builds the pages where they are older than their sources, and serves them as `npm start` does. */
export async function openBrowserEdition(port: number): Promise<BrowserEdition> {
  await readyWindow()
  const served = await serveBrowserEdition(join(ROOT, '.build', 'pages'), port)
  if (!served.ok) throw new Error(`the browser edition is not served: ${served.error.kind}`)
  return served.value
}
