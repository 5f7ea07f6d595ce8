// `npm start`: opens the desktop; where that cannot be, says why in one line and serves the same pages to a browser.
import { nodeVersionProblem } from './node-version.js'

const problem = nodeVersionProblem(process.versions.node)
if (problem !== null) {
  process.stderr.write(`shirube: ${problem}\n`)
  process.exit(4)
}
const { EXIT, Failure, endWith, notice } = await import('./failure.js')
try {
  const { ROOT } = await import('./checkout.js')
  const { displayProblem, findElectron } = await import('./electron-runtime.js')
  const { readyCommandLine, readyWindow } = await import('./ready.js')
  const { startBrowserEdition } = await import('./start-browser.js')
  const { startDesktop } = await import('./start-desktop.js')
  const { USAGE, readStartOptions } = await import('./start-options.js')

  const args = process.argv.slice(2)
  if (args.includes('--help')) {
    process.stdout.write(`${USAGE}\n`)
    process.exit(0)
  }
  const options = readStartOptions(args)
  if ('problem' in options) throw new Failure(options.problem, EXIT.usage)
  await readyCommandLine()
  await readyWindow()

  const whyNoDesktop = options.edition === 'browser' ? null : await desktopUntilItEnds()
  if (whyNoDesktop !== null && options.edition === 'desktop') throw new Failure(whyNoDesktop, EXIT.inputOutput)
  if (whyNoDesktop !== null) notice(`no desktop: ${whyNoDesktop}; the browser edition is served in its place`)
  if (whyNoDesktop !== null || options.edition === 'browser') {
    await startBrowserEdition(options.port, (line) => process.stdout.write(`${line}\n`))
  }

  /**
   * Null when the desktop was open and has been closed, else why it could not open.
   * @returns {Promise<string | null>}
   */
  async function desktopUntilItEnds() {
    const electron = findElectron(ROOT, process.env)
    if ('reason' in electron) return electron.reason
    const display = displayProblem(process.env, process.platform)
    if (display !== null) return display
    const started = await startDesktop(electron.program, ROOT)
    if (started.kind === 'failed') return started.reason
    if (started.kind === 'handed-over') {
      process.stdout.write('Shirube is open already; its window comes to the front\n')
      return null
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, started.end)
    process.stdout.write('Shirube is open (Ctrl+C ends it)\n')
    process.exitCode = await started.ended
    return null
  }
} catch (error) {
  endWith(error)
}
