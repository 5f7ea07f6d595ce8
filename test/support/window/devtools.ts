import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

interface Target {
  readonly url: string
  readonly webSocketDebuggerUrl: string
}

/**
 * The value of an expression in a page, by the DevTools protocol alone. A packed desktop has no Node inspector, and its
 * protocol none of the browser contexts that Playwright asks for.
 */
export async function evaluateIn(port: number, url: string, expression: string): Promise<unknown> {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as readonly Target[]
  const target = targets.find((one) => one.url === url)
  if (target === undefined) throw new Error(`no page at ${url}`)
  const socket = await openWebSocket(port, new URL(target.webSocketDebuggerUrl).pathname)
  const params = { expression, awaitPromise: true, returnByValue: true }
  socket.write(frame(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params })))
  const answer = JSON.parse(await firstMessage(socket)) as { result: { result: { value: unknown } } }
  socket.destroy()
  return answer.result.result.value
}

/** Opening handshake of RFC 6455; the server is ours, so its proof of understanding is not checked. */
function openWebSocket(port: number, path: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  const head = [`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, 'Upgrade: websocket', 'Connection: Upgrade']
  const key = randomBytes(16).toString('base64')
  socket.write([...head, `Sec-WebSocket-Key: ${key}`, 'Sec-WebSocket-Version: 13', '', ''].join('\r\n'))
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.once('data', () => resolve(socket))
  })
}

/** One text frame, masked as a client must. */
function frame(text: string): Buffer {
  const body = Buffer.from(text)
  const head = Buffer.from([0x81, 0xfe, body.length >> 8, body.length & 0xff, 0, 0, 0, 0])
  return Buffer.concat([head, body])
}

function firstMessage(socket: Socket): Promise<string> {
  let received = Buffer.alloc(0)
  return new Promise((resolve, reject) => {
    socket.once('close', () => reject(new Error('the page closed the connection')))
    socket.on('data', (part: Buffer) => {
      received = Buffer.concat([received, part])
      if (received.length < 10) return
      const short = received[1]! & 0x7f
      const [start, length] =
        short < 126
          ? [2, short]
          : short === 126
            ? [4, received.readUInt16BE(2)]
            : [10, Number(received.readBigUInt64BE(2))]
      if (received.length >= start + length) resolve(received.toString('utf8', start, start + length))
    })
  })
}
