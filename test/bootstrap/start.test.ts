import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readyCommandLine, readyWindow } from '../../electron/hosts/bootstrap/ready.js'
import { PORT, readStartOptions } from '../../electron/hosts/bootstrap/start-options.js'
import { ROOT } from '../support/repository.ts'
import { skipReason } from '../support/required.ts'
import { freePort } from '../support/window/free-port.ts'
import { electronProgram, electronReason } from '../support/window/electron-program.ts'
import { openDisplay } from '../support/window/display.ts'
import { runtimeThat } from '../support/window/runtime-that.ts'
import { run } from './small-clone.ts'

const START = ['electron/hosts/bootstrap/start.js']

/** The environment of someone at a desktop whose Electron is in `runtime`. */
const at = (runtime: string, display = ':99'): Record<string, string> => ({
  ELECTRON_OVERRIDE_DIST_PATH: runtime,
  DISPLAY: display,
  WAYLAND_DISPLAY: '',
})

interface Started {
  readonly child: ChildProcess
  readonly said: () => { readonly stdout: string; readonly stderr: string }
  readonly ended: Promise<number | null>
}

function start(args: readonly string[], env: Record<string, string>): Started {
  const child = spawn(process.execPath, [...START, ...args], { cwd: ROOT, env: { ...process.env, ...env } })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()))
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()))
  return { child, said: () => ({ stdout, stderr }), ended: new Promise((resolve) => child.once('close', resolve)) }
}

/** Starts it, waits for the address, asks for the page, and ends it as Ctrl+C does. */
async function servedBy(env: Record<string, string>, more: readonly string[] = []): Promise<string> {
  const port = await freePort()
  const { child, said, ended } = start([...more, '--port', String(port)], env)
  await expect.poll(() => said().stdout, { timeout: 20_000 }).toContain(`Shirube is at http://127.0.0.1:${port}/`)
  const page = await fetch(`http://127.0.0.1:${port}/`)
  expect(await page.text()).toContain('<title>Shirube</title>')
  child.kill('SIGINT')
  expect(await ended).toBe(0)
  return said().stderr
}

beforeAll(async () => {
  await readyCommandLine()
  await readyWindow()
}, 120_000)

describe('npm start without a desktop says why in one line and serves the browser edition', () => {
  test('no runtime', async () => {
    const said = await servedBy(at('no-such-folder'))
    expect(said).toMatch(
      /^shirube: no desktop: ELECTRON_OVERRIDE_DIST_PATH holds no Electron \(.*\); the browser [^\n]*\n$/,
    )
  })

  test('no display', async () => {
    const said = await servedBy(at(runtimeThat('exit 0'), ''))
    expect(said).toMatch(/^shirube: no desktop: there is no display [^\n]*\n$/)
  })

  test('Electron ends before it is ready', async () => {
    const said = await servedBy(at(runtimeThat('echo much >&2; echo noise >&2; exit 3')))
    expect(said).toMatch(/^shirube: no desktop: Electron ended before it was ready \(code 3\); [^\n]*\n$/)
  })

  test('Electron refuses to run for root, and is not run without its sandbox', async () => {
    const refusal =
      'case "$*" in *--no-sandbox*) exec sleep 60;; esac; echo "FATAL: Running as root without --no-sandbox" >&2; exit 133'
    const said = await servedBy(at(runtimeThat(refusal)))
    expect(said).toMatch(/^shirube: no desktop: [^\n]*its sandbox does not work for root[^\n]*\n$/)
  })

  test('a program that cannot be started', async () => {
    const folder = runtimeThat('exit 0')
    chmodSync(join(folder, 'electron'), 0o644)
    const said = await servedBy(at(folder))
    expect(said).toMatch(/^shirube: no desktop: Electron cannot be started \(.*EACCES\); [^\n]*\n$/)
  })

  test('and nothing is said where the browser edition was asked for', async () => {
    expect(await servedBy(at('no-such-folder'), ['--edition', 'browser'])).toBe('')
  })
})

describe('npm start', () => {
  test('ends where the desktop was asked for and cannot be', async () => {
    const env = at('no-such-folder')
    const { code, stdout, stderr } = await run(process.execPath, [...START, '--edition', 'desktop'], { cwd: ROOT, env })
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' })
    expect(stderr).toMatch(/^shirube: ELECTRON_OVERRIDE_DIST_PATH holds no Electron [^\n]*\n$/)
  })

  test('takes no other port where its own is taken, and says how to free it', async () => {
    const server = createServer((_request, response) => response.end())
    const port = await freePort()
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    const args = [...START, '--edition=browser', `--port=${port}`]
    const { code, stdout, stderr } = await run(process.execPath, args, { cwd: ROOT })
    server.close()
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^shirube: port ${port} is taken by another program; end that \\([^\\n]*\\n$`))
  })

  test('knows another Shirube at its port', async () => {
    const port = await freePort()
    const first = start(['--edition', 'browser', '--port', String(port)], {})
    await expect.poll(() => first.said().stdout).toContain('Shirube is at')
    const args = [...START, '--edition', 'browser', '--port', String(port)]
    const { code, stderr } = await run(process.execPath, args, { cwd: ROOT })
    first.child.kill('SIGINT')
    await first.ended
    expect(code).toBe(4)
    expect(stderr).toMatch(/^shirube: Shirube is already served at http:\/\/127\.0\.0\.1:\d+\/ [^\n]*\n$/)
  })

  test.each([
    [['--edition', 'cloud'], '--edition is desktop or browser'],
    [['--edition'], '--edition is desktop or browser'],
    [['--port', '0'], '--port is a number from 1 to 65535'],
    [['--port', '70000'], '--port is a number from 1 to 65535'],
    [['--no-sandbox'], '--no-sandbox is no option of npm start; there are --edition and --port'],
  ])('refuses %j', (args, problem) => {
    expect(readStartOptions(args)).toEqual({ problem })
  })

  test('its port is outside the range from which systems lend ports', () => {
    expect(readStartOptions([])).toEqual({ edition: 'first-that-works', port: PORT })
    expect(PORT).toBeGreaterThan(1_023)
    expect(PORT).toBeLessThan(32_768)
  })
})

const reason = skipReason('electron', electronReason())

describe.skipIf(reason !== null)(`npm start with Electron${reason ? ` (${reason})` : ''}`, () => {
  test('opens the window, and Ctrl+C ends both cleanly', async () => {
    const display = await openDisplay({ width: 1280, height: 800 })
    const data = runtimeThat('exit 0')
    const runtime = runtimeThat(`exec "${electronProgram}" --no-sandbox --disable-gpu --user-data-dir="${data}" "$@"`)
    const { child, said, ended } = start([], at(runtime, display.name))
    await expect.poll(() => said().stdout, { timeout: 25_000 }).toContain('Shirube is open')
    child.kill('SIGINT')
    const code = await ended
    display.close()
    expect(code).toBe(0)
    expect(said().stderr).not.toContain('no desktop')
  })
})
