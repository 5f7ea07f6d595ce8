/**
 * Lets messages in: resolves after the event loop has had a turn. A message port is used because timers are held back to
 * 4 ms when nested.
 */
export function turnOfEvents(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
