import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from './child.js'
import { EXIT, Failure, notice } from './failure.js'
import { hashSources, isUntouched, surveySources } from './sources.js'

/**
 * The pages and the desktop around them lie where package.json and the packager look for them: `.build/pages`,
 * `.build/main`, `.build/preload`. A desktop that runs has read its pages already and is not disturbed by newer ones.
 * @typedef {{ sourceHash: string, takenAt: number, survey: import('./sources.js').Survey }} WindowRecord
 */

const PARTS = ['renderer', 'electron/main', 'electron/preload']
const MADE = ['pages/index.html', 'main/main.cjs', 'preload/preload.cjs']

/** Studies come with the pages. */
const DATA = ['scenarios']

/**
 * True when pages, main and preload were made from the sources as they are.
 * @param {string} root
 */
export function isWindowBuilt(root) {
  const record = readRecord(root)
  if (record === null) return false
  const takenAt = Date.now()
  const survey = surveySources(root, DATA)
  if (isUntouched(record.survey, survey, record.takenAt)) return true
  if (hashSources(root, survey) !== record.sourceHash) return false
  writeRecord(root, { ...record, takenAt, survey })
  return true
}

/**
 * Bundles pages, main and preload with Vite. Nothing is recorded unless all three were made.
 * @param {string} root
 */
export async function buildWindow(root) {
  notice('building the window')
  const takenAt = Date.now()
  const survey = surveySources(root, DATA)
  const sourceHash = hashSources(root, survey)
  rmSync(recordPath(root), { force: true })
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  // Whoever asks: a runner of tests names its own environment, in which libraries take longer and are half as large again.
  const env = { ...process.env, NODE_ENV: 'production' }
  for (const part of PARTS) {
    const args = [vite, 'build', '--config', `${part}/vite.config.ts`, '--logLevel', 'warn']
    const code = await runChild(process.execPath, args, { cwd: root, stdout: 'stderr', env })
    if (code !== 0) throw new Failure(`the build of ${part} ended with code ${code}`, EXIT.ourBug)
  }
  writeRecord(root, { sourceHash, takenAt, survey })
}

/** @param {string} root */
const recordPath = (root) => join(root, '.build', 'window.json')

/**
 * @param {string} root
 * @returns {WindowRecord | null}
 */
function readRecord(root) {
  const path = recordPath(root)
  if (!existsSync(path) || !MADE.every((file) => existsSync(join(root, '.build', file)))) return null
  return JSON.parse(readFileSync(path, 'utf8'))
}

/**
 * @param {string} root
 * @param {WindowRecord} record
 */
function writeRecord(root, record) {
  const temporary = `${recordPath(root)}.${process.pid}`
  writeFileSync(temporary, JSON.stringify(record))
  renameSync(temporary, recordPath(root))
}
