import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CallName, Reply, Request } from '../../electron/contract/index.ts'
import { ROOT } from '../support/repository.ts'
import { skipReason } from '../support/required.ts'
import { type Desktop, openDesktop } from '../support/window/desktop.ts'
import { electronReason } from '../support/window/electron-program.ts'

const reason = skipReason('electron', electronReason())

interface WithBridge {
  readonly shirube: { readonly call: (name: string, request: unknown) => Promise<unknown> }
}

describe.skipIf(reason !== null)(`what the page asks of the desktop${reason ? ` (${reason})` : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-calls-'))
  let desktop: Desktop
  beforeAll(async () => {
    desktop = await openDesktop()
  })
  afterAll(async () => {
    await desktop?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const ask = (name: string, request: unknown): Promise<unknown> =>
    desktop.page.evaluate(([call, sent]) => (globalThis as unknown as WithBridge).shirube.call(call, sent), [
      name,
      request,
    ] as const)

  async function call<Name extends CallName>(name: Name, request: Request<Name>): Promise<Reply<Name>> {
    return (await ask(name, request)) as Reply<Name>
  }

  async function vietNam(): Promise<string> {
    const listed = await call('list-bundled-studies', {})
    const study = listed.ok ? listed.value.find(({ name }) => name.includes('Viet Nam')) : undefined
    if (study === undefined) throw new Error('Viet Nam is not among the bundled studies')
    return study.study
  }

  test('a bundled study is read by its token, its library with it', async () => {
    const read = await call('read-study', { study: await vietNam() })
    if (!read.ok) throw new Error(read.error.kind)
    expect(read.value.name).toBe('Viet Nam: energy and emissions 2018-2060')
    expect(read.value.problems).toEqual([])
    const paths = read.value.files.map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['country.yaml', 'technologies.csv', 'library/gwp.csv']))
    expect(paths.filter((path) => path.startsWith('/') || path.includes('..'))).toEqual([])
  })

  test.each<[string, unknown, unknown]>([
    ['read-study', { study: 'scenarios/viet-nam' }, { kind: 'bad-request', fields: ['study'] }],
    ['read-study', { study: '/etc/passwd' }, { kind: 'bad-request', fields: ['study'] }],
    ['read-study', { study: 'A'.repeat(22) }, { kind: 'unknown-study' }],
    ['read-study', { study: 'A'.repeat(22), path: '/etc' }, { kind: 'bad-request', fields: [''] }],
    ['read-study', null, { kind: 'bad-request', fields: [''] }],
    ['save-export', { name: '../chart.svg', bytes: new Uint8Array(1) }, { kind: 'bad-request', fields: ['name'] }],
    ['save-export', { name: 'C:chart.svg', bytes: new Uint8Array(1) }, { kind: 'bad-request', fields: ['name'] }],
    ['save-export', { name: 'chart.svg', bytes: 'text' }, { kind: 'bad-request', fields: ['bytes'] }],
    [
      'append-journal',
      { study: 'A'.repeat(22), entry: 'x'.repeat(2 ** 20 + 1) },
      { kind: 'bad-request', fields: ['entry'] },
    ],
    ['copy-picture', { png: new Uint8Array(0) }, { kind: 'bad-request', fields: ['png'] }],
    ['write-preferences', { preferences: { __proto__x: 1 } }, { kind: 'bad-request' }],
    ['open-any-file', {}, { kind: 'refused' }],
    ['constructor', {}, { kind: 'refused' }],
  ])('%s of %j is refused as data', async (name, request, error) => {
    const sent = toPage(request)
    const answer = await desktop.page.evaluate(
      ([call, { value, bytes }]) => {
        const whole = bytes === null ? value : { ...(value as object), [bytes.field]: new Uint8Array(bytes.length) }
        return (globalThis as unknown as WithBridge).shirube.call(call, whole)
      },
      [name, sent] as const,
    )
    expect(answer).toMatchObject({ ok: false, error })
  })

  test('a page of another origin is refused, even with our bridge', async () => {
    const bridge = join(ROOT, '.build', 'preload', 'preload.cjs')
    const answer = await desktop.app.evaluate(async ({ BrowserWindow }, preload) => {
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await other.loadURL('data:text/html,<p>elsewhere</p>')
      const said: unknown = await other.webContents.executeJavaScript('window.shirube.call("list-bundled-studies", {})')
      other.destroy()
      return said
    }, bridge)
    expect(answer).toEqual({ ok: false, error: { kind: 'refused' } })
    expect(desktop.said()).toContain('refused: a call of a page of')
  })

  test('a frame in our page has no bridge', async () => {
    const found = await desktop.page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const names = Object.keys(frame.contentWindow ?? {})
      frame.remove()
      return { hasFrame: names.length > 0, hasBridge: names.includes('shirube') }
    })
    expect(found).toEqual({ hasFrame: true, hasBridge: false })
  })

  test('an export goes where the person says, whole', async () => {
    const target = join(folder, 'chart.svg')
    await desktop.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, target)
    const answer = await desktop.page.evaluate(() =>
      (globalThis as unknown as WithBridge).shirube.call('save-export', {
        name: 'chart.svg',
        bytes: new TextEncoder().encode('<svg/>'),
      }),
    )
    expect(answer).toEqual({ ok: true, value: { name: 'chart.svg' } })
    expect(readFileSync(target, 'utf8')).toBe('<svg/>')
  })

  test('a dialog that is cancelled changes nothing, and says so', async () => {
    await desktop.app.evaluate(({ dialog }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
    })
    expect(await call('choose-study', { from: 'folder' })).toEqual({ ok: false, error: { kind: 'cancelled' } })
  })

  test('a chosen study is among the recent ones, without its place on this machine', async () => {
    const path = join(folder, 'no-such-study')
    await desktop.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, path)
    const missing = await call('choose-study', { from: 'folder' })
    expect(missing).toEqual({ ok: false, error: { kind: 'not-found', file: 'no-such-study' } })
    expect(await call('list-recent-studies', {})).toEqual({ ok: true, value: [] })

    const kept = join(process.cwd(), 'test/support/studies/library')
    await desktop.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, kept)
    expect(await call('choose-study', { from: 'folder' })).toMatchObject({ ok: true, value: { name: 'library' } })
    const recent = await call('list-recent-studies', {})
    expect(recent).toMatchObject({ ok: true, value: [{ name: 'library' }] })
    expect(JSON.stringify(recent)).not.toContain(process.cwd())
  })

  test('text goes to the clipboard, and bytes that are no picture do not', async () => {
    expect(await call('copy-text', { text: '標 1,5 %' })).toEqual({ ok: true, value: null })
    expect(await desktop.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('標 1,5 %')
    const answer = await desktop.page.evaluate(() =>
      (globalThis as unknown as WithBridge).shirube.call('copy-picture', { png: new Uint8Array(9) }),
    )
    expect(answer).toEqual({ ok: false, error: { kind: 'not-a-picture' } })
  })

  test('preferences are kept, and the journal is on the disk when it says so', async () => {
    expect(await call('write-preferences', { preferences: { language: 'ja' } })).toEqual({ ok: true, value: null })
    expect(await call('read-preferences', {})).toEqual({ ok: true, value: { language: 'ja' } })
    expect(readFileSync(join(desktop.data, 'preferences.json'), 'utf8')).toContain('"ja"')

    const study = await vietNam()
    const entries = ['{"lever":"carbon-price","strength":0.5}', '{"lever":"標","strength":1}']
    await Promise.all(entries.map((entry) => call('append-journal', { study, entry })))
    const read = await call('read-journal', { study })
    expect(read).toEqual({ ok: true, value: { entries, torn: false, damagedLines: 0 } })
    expect(existsSync(join(desktop.data, 'journals'))).toBe(true)
  })
})

/** Playwright carries no typed arrays: their field and length travel instead. */
function toPage(request: unknown): { value: unknown; bytes: { field: string; length: number } | null } {
  const entries = request !== null && typeof request === 'object' ? Object.entries(request) : []
  const found = entries.find(([, value]) => value instanceof Uint8Array)
  if (found === undefined) return { value: request, bytes: null }
  const [field, bytes] = found as [string, Uint8Array]
  const value = Object.fromEntries(entries.filter(([name]) => name !== field))
  return { value, bytes: { field, length: bytes.length } }
}
