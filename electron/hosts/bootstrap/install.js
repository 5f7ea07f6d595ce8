import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runChild } from './child.js'
import { EXIT, Failure, notice } from './failure.js'

const STAMP = join('node_modules', '.shirube-lock-hash')

/**
 * True when node_modules holds what package-lock.json asks for. The stamp answers in a millisecond; a folder that was
 * installed by hand has none, so npm's own record of it is compared and the stamp written.
 * @param {string} root
 */
export function isInstalled(root) {
  const wanted = lockHash(root)
  const stamp = join(root, STAMP)
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === wanted
  if (!matchesRecord(root)) return false
  writeFileSync(stamp, wanted)
  return true
}

/**
 * Installs exactly the lock file, development packages included whatever NODE_ENV says, with npm's words on stderr.
 * @param {string} root
 */
export async function install(root) {
  notice('installing packages (npm ci)')
  const [command, ...first] = npmCommand()
  const args = [...first, 'ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error']
  const shell = process.platform === 'win32' && first.length === 0
  const code = await runChild(command, args, { cwd: root, stdout: 'stderr', shell }).catch(() => null)
  if (code === null) throw new Failure('npm could not be started; is it on the PATH?', EXIT.inputOutput)
  if (code !== 0) throw new Failure(`npm ci ended with code ${code}; the packages are not installed`, EXIT.inputOutput)
  writeFileSync(join(root, STAMP), lockHash(root))
}

/**
 * The lock file and the platform: some build tools carry native code.
 * @param {string} root
 */
function lockHash(root) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  return `${hash.digest('hex')} ${process.platform}-${process.arch}`
}

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage */

/**
 * Every package of the lock file is in npm's record of node_modules at the same version; an optional one may be
 * missing, because it may be for another platform.
 * @param {string} root
 */
function matchesRecord(root) {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const found = packagesOf(record)
  return Object.entries(wanted).every(([path, locked]) => {
    if (!path.startsWith('node_modules/')) return true
    const installed = found[path]
    return installed === undefined ? locked.optional === true : installed.version === locked.version
  })
}

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages
}

/**
 * The npm that started us where there is one, else the one on the PATH.
 * @returns {[string, ...string[]]}
 */
function npmCommand() {
  const started = process.env['npm_execpath']
  if (started !== undefined) {
    const script = join(dirname(started), 'npm-cli.js')
    if (existsSync(script)) return [process.execPath, script]
  }
  return ['npm']
}
