import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readStudy } from '../support/read-study.ts'
import { ROOT } from '../support/repository.ts'
import { skipReason } from '../support/required.ts'
import { type Desktop, environment, openDesktop } from '../support/window/desktop.ts'
import { electronProgram, electronReason } from '../support/window/electron-program.ts'

const reason = skipReason('electron', electronReason())

describe.skipIf(reason !== null)(`the life of the desktop${reason ? ` (${reason})` : ''}`, () => {
  let desktop: Desktop
  beforeAll(async () => {
    desktop = await openDesktop()
  })
  afterAll(() => desktop?.close())

  test('a second one hands over to the first, says so and ends; the first comes to the front', async () => {
    await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
    const args = ['--no-sandbox', `--user-data-dir=${desktop.data}`, ROOT]
    const second = spawn(electronProgram, args, {
      env: { ...environment(), DISPLAY: desktop.display.name },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const said: unknown[] = []
    second.on('message', (message) => said.push(message))
    const code = await new Promise((resolve) => second.once('exit', resolve))
    expect(said).toEqual([{ shirube: 'handed-over' }])
    expect(code).toBe(0)
    await expect
      .poll(() => desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
      .toBe(true)
    expect(await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('a study that is opened by a double click comes into the window that is there', async () => {
    const file = join(desktop.data, 'Miniland.shirube')
    writeFileSync(file, zipSync(Object.fromEntries(readStudy('mini').map(({ path, text }) => [path, strToU8(text)]))))
    const args = ['--no-sandbox', `--user-data-dir=${desktop.data}`, ROOT, file]
    const second = spawn(electronProgram, args, {
      env: { ...environment(), DISPLAY: desktop.display.name },
      stdio: 'ignore',
    })
    expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0)
    await expect
      .poll(() => desktop.page.locator('.top-bar-study').innerText(), { timeout: 20_000 })
      .toContain('Miniland')
  })

  test('a window that was moved is where it was', async () => {
    const bounds = { x: 120, y: 90, width: 1000, height: 700 }
    await desktop.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), bounds)
    const file = join(desktop.data, 'window.json')
    await expect
      .poll(() => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown) : null))
      .toMatchObject(bounds)
  })

  test('a page that dies is opened again and the person is told', async () => {
    await desktop.app.evaluate(({ BrowserWindow, dialog }) => {
      const told: string[] = []
      Reflect.set(globalThis, 'told', told)
      const stub = (_window: unknown, options: { message: string }): Promise<unknown> => {
        told.push(options.message)
        return Promise.resolve({ response: 0, checkboxChecked: false })
      }
      Reflect.set(dialog, 'showMessageBox', stub)
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      Reflect.set(
        globalThis,
        'loaded',
        new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve())),
      )
      contents?.forcefullyCrashRenderer()
    })
    const url = await desktop.app.evaluate(async ({ BrowserWindow }) => {
      await Reflect.get(globalThis, 'loaded')
      return BrowserWindow.getAllWindows()[0]?.webContents.getURL()
    })
    expect(url).toBe('app://shirube/')
    const told = await desktop.app.evaluate(() => Reflect.get(globalThis, 'told') as string[])
    expect(told).toEqual([expect.stringMatching(/opened again|開き直しました/)])
    expect(desktop.said()).toContain('failed: the page ended: ')
  })
})

describe.skipIf(reason !== null)(`what the desktop kept${reason ? ` (${reason})` : ''}`, () => {
  test('damaged settings are put aside and the window opens', async () => {
    const first = await openDesktop()
    writeFileSync(join(first.data, 'window.json'), '{"x": "left"')
    writeFileSync(join(first.data, 'preferences.json'), '[1, 2')
    await first.page.reload()
    const read = await first.page.evaluate(() => {
      const { shirube } = globalThis as unknown as {
        shirube: { call: (name: string, sent: object) => Promise<unknown> }
      }
      return shirube.call('read-preferences', {})
    })
    expect(read).toEqual({ ok: true, value: {} })
    expect(readFileSync(join(first.data, 'preferences.json.damaged'), 'utf8')).toBe('[1, 2')
    await first.close()
  }, 90_000)
})
