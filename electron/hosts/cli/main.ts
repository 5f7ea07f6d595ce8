import { writeSync } from 'node:fs'
import type { Engine } from './engine.ts'
import { runProgram } from './program.ts'
import { packageVersion } from './version.ts'

/** The command line as a process: signals, streams and the exit code. What it says is made in `program.ts`. */

const stop = new AbortController()
process.on('SIGINT', () => {
  // A second signal does not wait for the year to end.
  if (stop.signal.aborted) process.exit(130)
  stop.abort()
})
process.on('SIGTERM', () => stop.abort())

// A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 4))
}

/** Draws over the line of before; the empty line clears it. */
function drawProgress(line: string): void {
  writeSync(2, `\r\u001b[2K${line}`)
}

const ending = await runProgram(process.argv.slice(2), {
  folder: process.cwd(),
  version: packageVersion,
  progress: process.stderr.isTTY ? drawProgress : null,
  signal: stop.signal,
  loadEngine: async (): Promise<Engine> => (await import('./model-engine.ts')).modelEngine,
})
process.stdout.write(ending.stdout)
process.stderr.write(ending.stderr)
process.exitCode = ending.exitCode
