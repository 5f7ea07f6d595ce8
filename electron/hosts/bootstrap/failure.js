/** Exit codes shared with the command line. */
export const EXIT = { usage: 2, inputOutput: 4, ourBug: 70 }

/** Something the person at the keyboard can act on: one line, no stack trace. */
export class Failure extends Error {
  /**
   * @param {string} message
   * @param {number} exitCode
   */
  constructor(message, exitCode) {
    super(message)
    this.exitCode = exitCode
  }
}

/**
 * Notices go to stderr: stdout belongs to the program.
 * @param {string} line
 */
export function notice(line) {
  process.stderr.write(`shirube: ${line}\n`)
}

/**
 * Ends the process with one line in place of a stack trace.
 * @param {unknown} error
 * @returns {never}
 */
export function endWith(error) {
  if (error instanceof Failure) {
    notice(error.message)
    process.exit(error.exitCode)
  }
  const code = systemErrorCode(error)
  const text = error instanceof Error ? error.message : String(error)
  notice(code === null ? `this is a defect of Shirube: ${text.split('\n', 1).join('')}` : text)
  if (code === null && process.env['SHIRUBE_DEBUG'] && error instanceof Error) notice(String(error.stack))
  process.exit(code === null ? EXIT.ourBug : EXIT.inputOutput)
}

/**
 * The code of an error that the operating system raised (a full disk, a read-only folder), or null.
 * @param {unknown} error
 * @returns {string | null}
 */
export function systemErrorCode(error) {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
