/** What the process that started the desktop is told, once. `npm start` waits for it before it trusts the window. */
export type StartReport = 'ready' | 'handed-over'

/** Tells it; resolves when it is told, at once where nobody listens. */
export function tellStarter(report: StartReport): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined) resolve()
    else process.send({ shirube: report }, undefined, undefined, () => resolve())
  })
}

/** Acts when the process that started the desktop is to end, by Ctrl+C or otherwise. */
export function whenStarterEnds(act: () => void): void {
  process.on('message', (message: unknown) => {
    if (message !== null && typeof message === 'object' && 'shirube' in message && message.shirube === 'end') act()
  })
}
