import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Result } from '#model'
import { answerPage, type PageAnswer, refusal } from '../pages/answer-page.ts'
import { type PageFiles, readPageFiles } from '../pages/page-files.ts'

/** Loopback alone: nobody else on the network reaches the pages. */
const ADDRESS = '127.0.0.1'

export interface BrowserEdition {
  readonly url: string
  /** Ends every connection and frees the port. */
  close(): Promise<void>
}

/** Why the browser edition is not served. `ours` says that another Shirube answers at the port. */
export type ServeFailure =
  | { readonly kind: 'port-taken'; readonly port: number; readonly ours: boolean }
  | { readonly kind: 'port-forbidden'; readonly port: number }

/**
 * Serves the built pages on a fixed port of 127.0.0.1. Another port would be another origin to the browser, where the
 * saved work of this one is not found, so none is tried.
 */
export async function serveBrowserEdition(folder: string, port: number): Promise<Result<BrowserEdition, ServeFailure>> {
  const files = await readPageFiles(folder)
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000, maxHeaderSize: 16_384 })
  server.maxConnections = 256
  server.on('request', (request, response) => {
    send(response, request.method, answerRequest(files, port, request))
  })
  const code = await new Promise<string | null>((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen({ host: ADDRESS, port, exclusive: true }, () => resolve(null))
  })
  if (code === 'EADDRINUSE') return { ok: false, error: { kind: 'port-taken', port, ours: await isOurs(port) } }
  if (code === 'EACCES') return { ok: false, error: { kind: 'port-forbidden', port } }
  if (code !== null) throw new Error(`the browser edition cannot listen: ${code}`)
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { ok: true, value: { url: `http://${ADDRESS}:${port}/`, close } }
}

/** A page of another origin that has made its own name lead here (DNS rebinding) still sends that name. */
function answerRequest(files: PageFiles, port: number, { method, url, headers }: IncomingMessage): PageAnswer {
  if (headers.host !== `${ADDRESS}:${port}`) return refusal(421, `Shirube is at http://${ADDRESS}:${port}/ only.`)
  return answerPage(files, method ?? '', url ?? '')
}

function send(response: ServerResponse, method: string | undefined, { status, headers, body }: PageAnswer): void {
  response.writeHead(status, { ...headers, Server: SERVER })
  if (method === 'HEAD') response.end()
  else response.end(body)
}

/** How one Shirube knows another behind a taken port. */
const SERVER = 'Shirube'

async function isOurs(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://${ADDRESS}:${port}/`, { method: 'HEAD', signal: AbortSignal.timeout(1_000) })
    return answer.headers.get('server') === SERVER
  } catch {
    return false
  }
}
