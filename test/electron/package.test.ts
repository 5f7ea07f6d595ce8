import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { run } from '../bootstrap/small-clone.ts'
import { readText, ROOT } from '../support/repository.ts'
import { skipReason } from '../support/required.ts'
import { environment, readyDesktop } from '../support/window/desktop.ts'
import { electronReason } from '../support/window/electron-program.ts'
import { evaluateIn } from '../support/window/devtools.ts'
import { type Display, openDisplay } from '../support/window/display.ts'

/** Half a minute and 300 MB: done where the desktop is required, as in continuous integration. */
const isAsked = (process.env['SHIRUBE_REQUIRE'] ?? '').split(',').includes('electron')
const reason = skipReason('electron', electronReason()) ?? (isAsked ? null : 'SHIRUBE_REQUIRE does not list electron')

interface PackagerConfiguration {
  readonly electronFuses: Record<string, boolean>
}

describe.skipIf(reason !== null)(`the packed desktop${reason ? ` (${reason})` : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-packed-'))
  const packed = join(folder, 'linux-unpacked')
  let display: Display
  beforeAll(async () => {
    await readyDesktop()
    display = await openDisplay({ width: 1280, height: 800 })
    const configuration = join(folder, 'electron-builder.json')
    writeFileSync(configuration, JSON.stringify(forOlderElectron()))
    const args = [join(ROOT, 'node_modules', 'electron-builder', 'cli.js'), '--linux', 'dir', '--config', configuration]
    const runtime = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? ''
    const more = [`-c.electronDist=${runtime}`, '-c.npmRebuild=false', `-c.directories.output=${folder}`]
    const { code, stdout, stderr } = await run(process.execPath, [...args, ...more], { cwd: ROOT })
    if (code !== 0) throw new Error(`electron-builder ended with code ${code}: ${stdout}${stderr}`)
  }, 180_000)
  afterAll(() => {
    display?.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  test('has the fuses set that electron-builder.yml sets', async () => {
    const wire = await getCurrentFuseWire(join(packed, 'shirube'))
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
    ]
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ]
    expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => FuseState.DISABLE))
    expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => FuseState.ENABLE))
  })

  test('holds what was built and the studies, and no library beside them', () => {
    const names = archiveNames(join(packed, 'resources', 'app.asar'))
    expect(names).toEqual(['.build', 'LICENSE', 'package.json', 'scenarios'])
  })

  test('is not a Node', async () => {
    const env = { ELECTRON_RUN_AS_NODE: '1', DISPLAY: '' }
    const { stdout } = await run(join(packed, 'shirube'), ['-p', '6 * 7'], { cwd: folder, env })
    expect(stdout).not.toContain('42')
  })

  test('starts and reads its study', async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--remote-debugging-port=0', `--user-data-dir=${folder}/data`]
    const env = { ...environment(), DISPLAY: display.name }
    const app = spawn(join(packed, 'shirube'), args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    app.stderr.on('data', (text: Buffer) => (said += text.toString()))
    await expect.poll(() => said, { timeout: 30_000 }).toMatch(/DevTools listening on ws:/)
    const port = Number(/ws:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1])
    const reading = `(async () => {
      const listed = await shirube.call('list-bundled-studies', {})
      const read = await shirube.call('read-study', { study: listed.value[0].study })
      return { name: read.value.name, paths: read.value.files.map(({ path }) => path) }
    })()`
    const read = (await expect
      .poll(() => evaluateIn(port, 'app://shirube/', reading).catch(String), { timeout: 20_000 })
      .toMatchObject({ name: 'Viet Nam: energy and emissions 2018-2060' })
      .then(() => evaluateIn(port, 'app://shirube/', reading))) as { paths: string[] }
    const ended = new Promise((resolve) => app.once('close', resolve))
    app.kill()
    await ended
    expect(read.paths).toEqual(expect.arrayContaining(['technologies.csv', 'library/gwp.csv']))
  }, 90_000)
})

/** The product's configuration without the one fuse that the runtime of the tests is too old to have. */
function forOlderElectron(): PackagerConfiguration {
  const configuration = parse(readText('electron-builder.yml')) as PackagerConfiguration
  const { grantFileProtocolExtraPrivileges, ...electronFuses } = configuration.electronFuses
  expect(grantFileProtocolExtraPrivileges).toBe(false)
  return { ...configuration, electronFuses }
}

/** Names at the top of an asar archive: a pickled JSON header stands before the files. */
function archiveNames(path: string): string[] {
  const archive = readFileSync(path)
  const header = archive.toString('utf8', 16, 16 + archive.readUInt32LE(12))
  return Object.keys((JSON.parse(header) as { files: Record<string, unknown> }).files).sort()
}
