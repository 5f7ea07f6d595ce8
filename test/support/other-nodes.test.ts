import { expect, test } from 'vitest'
import { run } from '../bootstrap/small-clone.ts'
import { findOtherNodes } from './other-nodes.ts'
import { ROOT } from './repository.ts'

const { nodes, missing } = await findOtherNodes()

test.skipIf(missing !== null)(
  `Node 22 and 24 run beside this one${missing === null ? '' : ` (${missing})`}`,
  async () => {
    const said = await Promise.all(nodes.map(({ path }) => run(path, ['-p', 'process.versions.node'], { cwd: ROOT })))
    expect(said.map(({ stdout }) => stdout.trim())).toEqual(nodes.map(({ version }) => version))
    expect(nodes.map(({ version }) => version.split('.', 1).join(''))).toEqual(['22', '24'])
  },
)
