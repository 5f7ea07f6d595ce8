import { spawn } from 'node:child_process'

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, stdout: 'stdout' | 'stderr' | number, shell?: boolean, env?: NodeJS.ProcessEnv }} options
 *   `stdout` says where the child's standard output goes; an open file takes its errors too
 * @returns {Promise<number>} its exit code; 128 + the signal's number when a signal ended it, as shells have it
 */
export function runChild(command, args, { cwd, stdout, shell = false, env = process.env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: typeof stdout === 'number' ? ['ignore', stdout, stdout] : ['ignore', stdout === 'stdout' ? 1 : 2, 2],
    })
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : (SIGNALS[signal] ?? 0))))
  })
}

/** @type {Partial<Record<NodeJS.Signals, number>>} */
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 }
