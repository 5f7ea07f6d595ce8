import { describe, expect, test } from 'vitest'
import { nodeVersionProblem } from '../../electron/hosts/bootstrap/node-version.js'

describe('the Node version', () => {
  test.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0', '20.19.0-nightly'])('%s will do', (version) => {
    expect(nodeVersionProblem(version)).toBeNull()
  })

  test.each(['20.18.3', '18.20.4', '8.17.0'])('%s is too old, said in words', (version) => {
    expect(nodeVersionProblem(version)).toBe(
      `Shirube needs Node 20.19.0 or newer and this is Node ${version}. Install a newer one from nodejs.org`,
    )
  })
})
