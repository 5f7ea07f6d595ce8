import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { builtBrowserEdition } from './build.js'
import { BUILD, ROOT } from './checkout.js'
import { EXIT, Failure } from './failure.js'

/**
 * Serves the browser edition until Ctrl+C or a request to end.
 * @param {number} port
 * @param {(line: string) => void} say
 */
export async function startBrowserEdition(port, say) {
  const { serveBrowserEdition } = await import(pathToFileURL(builtBrowserEdition(ROOT)).href)
  const served = await serveBrowserEdition(join(BUILD, 'pages'), port)
  if (!served.ok) throw new Failure(whyNot(served.error), EXIT.inputOutput)
  say(`Shirube is at ${served.value.url} (Ctrl+C ends it)`)
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve)
  })
  await served.value.close()
}

/** @param {{ kind: string, port: number, ours?: boolean }} failure */
function whyNot({ kind, port, ours }) {
  if (kind !== 'port-taken') return `this system does not let Shirube use port ${port} (--port names another)`
  const find = process.platform === 'win32' ? `netstat -ano | findstr :${port}` : `lsof -i tcp:${port}`
  return ours
    ? `Shirube is already served at http://127.0.0.1:${port}/ ; open that, or end it with Ctrl+C where it runs (${find} finds it)`
    : `port ${port} is taken by another program; end that (${find} finds it), or name another port with --port, where work saved here is not seen`
}
