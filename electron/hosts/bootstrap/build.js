import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from './child.js'
import { EXIT, Failure, notice } from './failure.js'
import { hashSources, isUntouched, surveySources } from './sources.js'

/**
 * `.build/cli/current.json` names the folder of the newest build. Each build has a folder of its own, so that a
 * program that is running keeps its files while a newer one is made.
 * @typedef {{ folder: string, sourceHash: string, takenAt: number, survey: import('./sources.js').Survey }} Current
 */

const ENTRY = 'main.js'

/**
 * The entry of the newest build, or null when there is none.
 * @param {string} root
 */
export function builtEntry(root) {
  const current = readCurrent(root)
  return current === null ? null : join(root, '.build', 'cli', current.folder, ENTRY)
}

/**
 * The browser edition's server, built with the command line.
 * @param {string} root
 */
export function builtBrowserEdition(root) {
  const current = readCurrent(root)
  if (current === null) throw new Failure('the built browser edition is missing', EXIT.inputOutput)
  return join(root, '.build', 'cli', current.folder, 'browser-edition.js')
}

/**
 * True when the newest build was made from the sources as they are. Sizes and times answer first; only when they
 * differ are contents compared, and when those are equal the record is renewed.
 * @param {string} root
 */
export function isBuilt(root) {
  const current = readCurrent(root)
  if (current === null) return false
  const takenAt = Date.now()
  const survey = surveySources(root)
  if (isUntouched(current.survey, survey, current.takenAt)) return true
  if (hashSources(root, survey) !== current.sourceHash) return false
  writeCurrent(root, { ...current, takenAt, survey })
  return true
}

/**
 * Bundles the command line with Vite.
 * @param {string} root
 */
export async function build(root) {
  if (!existsSync(join(root, 'electron', 'hosts', 'cli', 'main.ts'))) {
    throw new Failure('electron/hosts/cli/main.ts is missing: this checkout is incomplete', EXIT.inputOutput)
  }
  notice('building the command line')
  const takenAt = Date.now()
  const survey = surveySources(root)
  const sourceHash = hashSources(root, survey)
  const folder = `${sourceHash.slice(0, 12)}-${takenAt.toString(36)}`
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = [vite, 'build', '--config', 'electron/hosts/vite.config.ts', '--logLevel', 'warn']
  const outDir = join(root, '.build', 'cli', folder)
  const code = await runChild(process.execPath, [...args, '--outDir', outDir], { cwd: root, stdout: 'stderr' })
  if (code !== 0) throw new Failure(`the build ended with code ${code}`, EXIT.ourBug)
  const previous = readCurrent(root)
  writeCurrent(root, { folder, sourceHash, takenAt, survey })
  removeBuilds(root, previous === null ? [folder] : [folder, previous.folder])
}

/**
 * Removes every build but the newest, before the package is packed.
 * @param {string} root
 */
export function removeOldBuilds(root) {
  const current = readCurrent(root)
  if (current !== null) removeBuilds(root, [current.folder])
}

/**
 * @param {string} root
 * @param {readonly string[]} kept
 */
function removeBuilds(root, kept) {
  const builds = join(root, '.build', 'cli')
  for (const entry of readdirSync(builds, { withFileTypes: true })) {
    if (entry.isDirectory() && !kept.includes(entry.name)) rmSync(join(builds, entry.name), { recursive: true })
  }
}

/**
 * @param {string} root
 * @returns {Current | null}
 */
function readCurrent(root) {
  const path = join(root, '.build', 'cli', 'current.json')
  if (!existsSync(path)) return null
  /** @type {Current} */
  const current = JSON.parse(readFileSync(path, 'utf8'))
  return existsSync(join(root, '.build', 'cli', current.folder, ENTRY)) ? current : null
}

/**
 * @param {string} root
 * @param {Current} current
 */
function writeCurrent(root, current) {
  const folder = join(root, '.build', 'cli')
  mkdirSync(folder, { recursive: true })
  const temporary = join(folder, `current.${process.pid}.json`)
  writeFileSync(temporary, JSON.stringify(current))
  renameSync(temporary, join(folder, 'current.json'))
}
