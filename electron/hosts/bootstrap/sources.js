import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the built command line depends on: these folders and files, and nothing else in the checkout. */
const FOLDERS = ['model', 'renderer', 'electron']
const FILES = ['package.json', 'package-lock.json', 'tsconfig.json']

/**
 * Size and time of every source file, by path relative to the root.
 * @typedef {Record<string, readonly [size: number, mtimeMs: number]>} Survey
 */

/**
 * @param {string} root
 * @param {readonly string[]} more folders that a build depends on besides
 * @returns {Survey} in a fixed order
 */
export function surveySources(root, more = []) {
  /** @type {Survey} */
  const survey = {}
  for (const path of sourcePaths(root, [...FOLDERS, ...more])) {
    const { size, mtimeMs } = statSync(join(root, path))
    survey[path] = [size, mtimeMs]
  }
  return survey
}

/**
 * True when no file appeared, vanished, or changed in size or time since `before`, which was made at `takenAt`.
 * A file written in the very moment of the survey could change again unseen, so it counts as changed.
 * @param {Survey} before
 * @param {Survey} now
 * @param {number} takenAt milliseconds since 1970
 */
export function isUntouched(before, now, takenAt) {
  const paths = Object.keys(now)
  if (paths.length !== Object.keys(before).length) return false
  return paths.every((path) => {
    const was = before[path]
    const is = now[path]
    return was && is && was[0] === is[0] && was[1] === is[1] && is[1] < takenAt
  })
}

/**
 * SHA-256 over every path and content.
 * @param {string} root
 * @param {Survey} survey
 */
export function hashSources(root, survey) {
  const hash = createHash('sha256')
  for (const path of Object.keys(survey)) {
    const content = readFileSync(join(root, path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {readonly string[]} folders
 */
function sourcePaths(root, folders) {
  const paths = FILES.filter((path) => existsSync(join(root, path)))
  for (const folder of folders) if (existsSync(join(root, folder))) collect(root, folder, paths)
  return paths.sort()
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {string[]} paths
 */
function collect(root, folder, paths) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) collect(root, path, paths)
    else if (entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.md')) paths.push(path)
  }
}
