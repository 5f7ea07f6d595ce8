import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Finds Electron's program without loading its package, which would download it: in the folder that
 * ELECTRON_OVERRIDE_DIST_PATH names, else where `npx install-electron` puts it.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ program: string } | { reason: string }}
 */
export function findElectron(root, env) {
  const home = join(root, 'node_modules', 'electron')
  const override = env['ELECTRON_OVERRIDE_DIST_PATH']
  const program = join(override || join(home, 'dist'), programName(join(home, 'path.txt')))
  if (existsSync(program)) return { program }
  if (override) return { reason: `ELECTRON_OVERRIDE_DIST_PATH holds no Electron (${program} is missing)` }
  return { reason: 'Electron is not installed here (npx install-electron installs it)' }
}

/**
 * Why no window can be shown, or null. Only Linux tells beforehand.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function displayProblem(env, platform) {
  if (platform !== 'linux' || env['DISPLAY'] || env['WAYLAND_DISPLAY']) return null
  return 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)'
}

/**
 * The program inside the folder: what Electron's installer noted, else the platform's usual name.
 * @param {string} note
 */
function programName(note) {
  if (existsSync(note)) return readFileSync(note, 'utf8').trim()
  switch (process.platform) {
    case 'win32':
      return 'electron.exe'
    case 'darwin':
      return join('Electron.app', 'Contents', 'MacOS', 'Electron')
    default:
      return 'electron'
  }
}
