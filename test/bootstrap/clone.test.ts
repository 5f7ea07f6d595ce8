import { appendFileSync, existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run, shirube, writeSmallClone } from './small-clone.ts'

let clone = ''
beforeEach(() => {
  clone = writeSmallClone()
})
afterEach(() => rmSync(clone, { recursive: true, force: true }))

const builds = (): number => readFileSync(join(clone, 'builds.log'), 'utf8').split('\n').length - 1

describe('shirube in a clone', () => {
  test('installs and builds what is missing, on stderr, and then is the command line', async () => {
    const { code, stdout, stderr } = await shirube(clone, ['check', 'scenarios/viet-nam'])
    expect(stdout).toBe('["check","scenarios/viet-nam"]')
    expect(code).toBe(3)
    expect(stderr).toContain('shirube: installing packages (npm ci)')
    expect(stderr).toContain('shirube: building the command line')
    expect(stderr).toContain('the bundler talks on standard output')
  })

  test('does the same under npx and under NODE_ENV=production', async () => {
    const options = { cwd: clone, env: { NODE_ENV: 'production' } }
    const { code, stdout } = await run('npx', ['--no', 'shirube', 'check', '--json'], options)
    expect(stdout).toBe('["check","--json"]')
    expect(code).toBe(3)
  })

  test('says and does nothing of its own the second time', async () => {
    await shirube(clone, [])
    expect(await shirube(clone, ['--help'])).toEqual({ code: 3, stdout: '["--help"]', stderr: '' })
    expect(builds()).toBe(1)
  })

  test('builds again when a source changed, and not when only its date did', async () => {
    await shirube(clone, [])
    const main = join(clone, 'electron/hosts/cli/main.ts')
    utimesSync(main, new Date(), new Date(Date.now() - 5_000))
    expect((await shirube(clone, [])).stderr).toBe('')
    expect(builds()).toBe(1)

    appendFileSync(main, '\nprocess.exitCode = 2')
    expect((await shirube(clone, [])).code).toBe(2)
    expect(builds()).toBe(2)

    writeFileSync(join(clone, 'electron/hosts/cli/new.ts'), '')
    await shirube(clone, [])
    expect(builds()).toBe(3)
  })

  test('two at once install and build once', async () => {
    const finished = await Promise.all([shirube(clone, ['a']), shirube(clone, ['b']), shirube(clone, ['c'])])
    expect(finished.map(({ stdout }) => stdout)).toEqual(['["a"]', '["b"]', '["c"]'])
    expect(builds()).toBe(1)
    const said = finished.map(({ stderr }) => stderr).join('')
    expect(said.match(/installing packages/g)).toHaveLength(1)
    expect(said.match(/waiting for process \d+/g)).toHaveLength(2)
    expect(existsSync(join(clone, '.build/bootstrap.lock'))).toBe(false)
  })

  test('installs again when the lock file changed', async () => {
    await shirube(clone, [])
    const path = join(clone, 'package-lock.json')
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n`)
    expect((await shirube(clone, [])).stderr).toContain('installing packages')
  })

  test('tells in one line that the install failed', async () => {
    const manifest = JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8')) as Record<string, unknown>
    writeFileSync(join(clone, 'package.json'), JSON.stringify({ ...manifest, dependencies: { acorn: '8.0.0' } }))
    const { code, stdout, stderr } = await shirube(clone, [])
    expect(code).toBe(4)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/shirube: npm ci ended with code 1; the packages are not installed\n$/)
    expect(existsSync(join(clone, '.build/bootstrap.lock'))).toBe(false)
  })

  test('tells in one line that the program broke, without a stack trace', async () => {
    writeFileSync(join(clone, 'electron/hosts/cli/main.ts'), 'throw new RangeError("year 2061")')
    const { code, stderr } = await shirube(clone, [])
    expect(code).toBe(70)
    expect(stderr).toMatch(/shirube: this is a defect of Shirube: year 2061\n$/)
    expect(stderr).not.toContain('    at ')
  })
})
