import { type ChildProcess, spawn, spawnSync } from 'node:child_process'

/** A screen of its own, so that tests neither need nor disturb the one of the person at the machine. */
export interface Display {
  /** For the environment variable DISPLAY. */
  readonly name: string
  close(): void
}

/** Why there is none, or null. */
export const displayReason = (): string | null =>
  spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error ? 'no Xvfb on the PATH' : null

/** Starts Xvfb on the first free display; it says which on a pipe once it answers. */
export function openDisplay(size: { readonly width: number; readonly height: number }): Promise<Display> {
  const screen = `${size.width}x${size.height}x24`
  const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset']
  const server: ChildProcess = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)))
    server.stdio[3]?.once('data', (number: Buffer) => {
      resolve({ name: `:${number.toString().trim()}`, close: () => void server.kill() })
    })
  })
}
