import { join } from 'node:path'
import { build, builtEntry, isBuilt } from './build.js'
import { buildWindow, isWindowBuilt } from './build-window.js'
import { BUILD, IS_CLONE, ROOT } from './checkout.js'
import { EXIT, Failure, notice } from './failure.js'
import { install, isInstalled } from './install.js'
import { withLock } from './lock.js'

/** Longer than any install or build we have seen, shorter than a night. */
const PATIENCE_MS = 15 * 60_000

/**
 * Makes the command line current and gives the path of its entry. The bundle needs no packages to run, so a fresh
 * build is enough: nothing is installed for it.
 * @returns {Promise<string>}
 */
export async function readyCommandLine() {
  if (IS_CLONE && !isBuilt(ROOT)) {
    await alone(async () => {
      if (isBuilt(ROOT)) return
      if (!isInstalled(ROOT)) await install(ROOT)
      await build(ROOT)
    })
  }
  const entry = builtEntry(ROOT)
  if (entry === null) throw new Failure('the built command line is missing from this package', EXIT.inputOutput)
  return entry
}

/**
 * Makes the window current: pages, desktop and bridge. A package from npm is the command line alone.
 */
export async function readyWindow() {
  if (!IS_CLONE) throw new Failure('the window is not part of this package; start it from a clone', EXIT.inputOutput)
  if (isWindowBuilt(ROOT)) return
  await alone(async () => {
    if (isWindowBuilt(ROOT)) return
    if (!isInstalled(ROOT)) await install(ROOT)
    await buildWindow(ROOT)
  })
}

/** Makes node_modules current, for the programs that live there. */
export async function readyPackages() {
  if (isInstalled(ROOT)) return
  await alone(async () => {
    if (!isInstalled(ROOT)) await install(ROOT)
  })
}

/** @param {() => Promise<void>} work */
function alone(work) {
  /** @param {number} holder */
  const waiting = (holder) => notice(`waiting for process ${holder}, which is installing or building`)
  return withLock(join(BUILD, 'bootstrap.lock'), { waiting, patienceMs: PATIENCE_MS }, work)
}
