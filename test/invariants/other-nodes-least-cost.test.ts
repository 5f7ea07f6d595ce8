import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findOtherNodes } from '../support/other-nodes.ts'
import { ROOT } from '../support/repository.ts'

const others = await findOtherNodes()

/** What the built command line says of a case, run by a Node. */
function answerOf(node: string, entry: string, scenario: string): string {
  const args = [entry, 'run', 'test/oracles/aim-mini', '--scenario', scenario, '--json']
  return execFileSync(node, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 })
}

describe('least cost on other Nodes', () => {
  it.skipIf(others.missing !== null)(
    `has the same bits, duals included${others.missing === null ? '' : ` (skipped: ${others.missing})`}`,
    () => {
      execFileSync(process.execPath, ['electron/hosts/bootstrap/shirube.js', '--version'], { cwd: ROOT })
      const builds = join(ROOT, '.build', 'cli')
      const { folder } = JSON.parse(readFileSync(join(builds, 'current.json'), 'utf8')) as { folder: string }
      const entry = join(builds, folder, 'main.js')
      for (const scenario of ['tax-co2-100', 'cap-co2', 'cap-so2']) {
        const here = answerOf(process.execPath, entry, scenario)
        for (const { path } of others.nodes) expect(answerOf(path, entry, scenario)).toBe(here)
      }
    },
    180_000,
  )
})
