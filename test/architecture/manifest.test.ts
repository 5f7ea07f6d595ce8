import { describe, expect, test } from 'vitest'
import { OLDEST_NODE } from '../../electron/hosts/bootstrap/node-version.js'
import { readText, repositoryFiles } from '../support/repository.ts'

interface Manifest {
  readonly license: string
  readonly engines: { readonly node: string }
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const manifest = JSON.parse(readText('package.json')) as Manifest
/** Names libraries only to show that they are refused. */
const PLANTED = 'test/architecture/planted.ts'

const libraries = { ...manifest.dependencies, ...manifest.devDependencies }

describe('package.json', () => {
  test('every version is exact', () => {
    expect(Object.entries(libraries).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  test('every library is imported, or run by the bootstrap', () => {
    const code = repositoryFiles().filter((path) => /\.(ts|tsx|js|cjs)$/.test(path) && path !== PLANTED)
    const said = code.map(readText).join('\n')
    const ways = (name: string) => [`'${name}'`, `'${name}/`, `@vitest-environment ${name}\n`]
    const unused = Object.keys(libraries).filter((name) => !ways(name).some((way) => said.includes(way)))
    expect(unused.filter((name) => !name.startsWith('@types/'))).toEqual([])
  })

  test('it asks for the Node that the bootstrap asks for', () => {
    expect(manifest.engines.node).toBe(`>=${OLDEST_NODE.replace(/\.0$/, '')}`)
  })

  test('the licence is the one in the repository', () => {
    expect(manifest.license).toBe('Apache-2.0')
    expect(readText('LICENSE')).toContain('Apache License\n                           Version 2.0, January 2004')
  })
})
