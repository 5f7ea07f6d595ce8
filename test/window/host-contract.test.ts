// @vitest-environment happy-dom
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBrowserHost } from '../../renderer/host/browser-host.ts'
import { createElectronHost } from '../../renderer/host/electron-host.ts'
import type { Host, StudyContent } from '../../renderer/host/host.ts'
import { createMemoryHost } from '../support/window/memory-host.ts'
import { readStudy } from '../support/read-study.ts'
import { memoryBridge } from '../support/window/memory-bridge.ts'

const TOKEN = 'bundled-mini-AAAABBBB_'
const mini: StudyContent = { study: TOKEN, name: 'Miniland', files: readStudy('mini'), problems: [] }

/** What lies beside the pages, as their server gives it. */
const BESIDE: Readonly<Record<string, unknown>> = {
  './studies/list.json': [{ study: TOKEN, name: 'Miniland' }],
  [`./studies/${encodeURIComponent(TOKEN)}.json`]: mini.files,
  './studies/library.json': mini.files.filter(({ path }) => path.startsWith('library/')),
}

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('fetch', (address: string) => {
    const content = BESIDE[address]
    return Promise.resolve(content === undefined ? new Response('', { status: 404 }) : Response.json(content))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const HOSTS: readonly (readonly [string, () => Host])[] = [
  ['memory', () => createMemoryHost([mini])],
  ['a browser', createBrowserHost],
  ['the desktop', () => createElectronHost(memoryBridge([mini]))],
]

describe.each(HOSTS)('the host in %s', (_, make) => {
  it('lists the studies that come with it, and reads each by its token', async () => {
    const host = make()
    expect(await host.listBundled()).toEqual([{ study: TOKEN, name: 'Miniland' }])
    expect(await host.listRecent()).toEqual([])
    expect(await host.read(TOKEN)).toEqual({ ok: true, value: mini })
  })

  it('knows no study by a token that it did not give, and reads nothing by what is none', async () => {
    expect(await make().read('bundled-mini-AAAABBBBx')).toMatchObject({ ok: false, error: { kind: 'unknown-study' } })
    for (const none of ['../secret', '__proto__', '']) expect(await make().read(none)).toMatchObject({ ok: false })
  })

  it('saves a study as a file, and gives the token that it has from then on', async () => {
    const saved = await make().saveStudy({ study: TOKEN, name: 'Mini.shirube', bytes: Uint8Array.of(1, 2, 3) })
    expect(saved).toMatchObject({ ok: true, value: { name: 'Mini.shirube', study: expect.any(String) as string } })
  })

  it('keeps preferences', async () => {
    const host = make()
    expect(await host.readPreferences()).toEqual({})
    expect(await host.writePreferences({ language: 'ja', width: 320, isOpen: true })).toEqual({ ok: true, value: null })
    expect(await host.readPreferences()).toEqual({ language: 'ja', width: 320, isOpen: true })
  })

  it('keeps the journal of each study in order and apart, and starts it anew', async () => {
    const host = make()
    await host.listBundled()
    const nothing = { ok: true, value: { entries: [], torn: false, damagedLines: 0 } }
    expect(await host.readJournal(TOKEN)).toEqual(nothing)
    for (const entry of ['{"a":1}', '標\n"', '{"a":1}']) {
      expect(await host.appendJournal(TOKEN, entry)).toEqual({ ok: true, value: null })
    }
    expect(await host.readJournal(TOKEN)).toMatchObject({ value: { entries: ['{"a":1}', '標\n"', '{"a":1}'] } })
    expect(await host.readJournal('dropped')).toEqual(nothing)
    expect(await host.restartJournal(TOKEN, ['{"b":2}'])).toEqual({ ok: true, value: null })
    await host.appendJournal(TOKEN, '{"c":3}')
    expect(await host.readJournal(TOKEN)).toMatchObject({ value: { entries: ['{"b":2}', '{"c":3}'] } })
  })

  it('saves a file under its name', async () => {
    const file = { name: '排出量.csv', bytes: strToU8('a,b\n'), type: 'text/csv' }
    expect(await make().save(file)).toEqual({ ok: true, value: { name: '排出量.csv' } })
  })
})

/** A file or folder as a browser gives it to the one on whom it is dropped. */
function dropped(name: string, content: File | Readonly<Record<string, File>>): DataTransferItemList {
  const file = (of: File) => ({
    isFile: true,
    isDirectory: false,
    name: of.name,
    file: (take: (given: File) => void) => take(of),
  })
  const folder = (of: string, files: Readonly<Record<string, File>>): object => {
    const names = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))]
    const below = (one: string) =>
      Object.fromEntries(
        Object.entries(files).flatMap(([path, own]) =>
          path.startsWith(`${one}/`) ? [[path.slice(one.length + 1), own]] : [],
        ),
      )
    const batches = [names.map((one) => (files[one] ? file(files[one]) : folder(one, below(one)))), []]
    return {
      isFile: false,
      isDirectory: true,
      name: of,
      createReader: () => ({ readEntries: (take: (given: readonly object[]) => void) => take(batches.shift() ?? []) }),
    }
  }
  const entry = content instanceof File ? file(content) : folder(name, content)
  return [{ webkitGetAsEntry: () => entry }] as unknown as DataTransferItemList
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(strToU8(text))
const byPath = (files: StudyContent['files']) => [...files].sort((a, b) => (a.path < b.path ? -1 : 1))

describe.each(HOSTS.slice(1))('what is dropped on %s', (_, make) => {
  const archive = Uint8Array.from(
    zipSync(Object.fromEntries(mini.files.map(({ path, text }) => [path, strToU8(text)]))),
  )
  const own = mini.files.filter(({ path }) => !path.startsWith('library/'))

  it('as an archive is its study', async () => {
    const read = await make().readDropped(dropped('', new File([archive], 'mini.shirube')))
    expect(read.ok && { ...read.value, files: byPath(read.value.files) }).toEqual({
      study: 'mini',
      name: 'mini',
      files: byPath(mini.files),
      problems: [],
    })
  })

  it('as a folder is its study, with the shared library where it brings none, and without hidden files', async () => {
    const files = Object.fromEntries(
      own.map(({ path, text }) => [path, new File([bytesOf(text)], path.split('/').at(-1) ?? '')]),
    )
    const read = await make().readDropped(dropped('mini', { ...files, '.git/config': new File(['x'], 'config') }))
    expect(read.ok && byPath(read.value.files)).toEqual(byPath(mini.files))
  })

  it('and is no archive, or is gone by the time it is read, is refused in words', async () => {
    expect(await make().readDropped(dropped('', new File(['no'], 'x.shirube')))).toEqual({
      ok: false,
      error: { kind: 'not-an-archive', file: 'x.shirube' },
    })
    const gone = new File([archive], 'gone.shirube')
    vi.spyOn(gone, 'arrayBuffer').mockRejectedValue(new DOMException('', 'NotFoundError'))
    expect(await make().readDropped(dropped('', gone))).toEqual({
      ok: false,
      error: { kind: 'not-found', file: 'gone.shirube' },
    })
    expect(await make().readDropped(dropped('empty', {}))).toMatchObject({ ok: true })
  })
})

describe('a browser', () => {
  it('without its server has no studies, and says that one cannot be had', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await createBrowserHost().listBundled()).toEqual([])
    expect(await createBrowserHost().read(TOKEN)).toMatchObject({ ok: false })
  })

  it('whose storage is full says so, and forgets what is not of this edition', async () => {
    localStorage.setItem('shirube.preferences', '[1]')
    localStorage.setItem('shirube.journal.x', '{')
    const host = createBrowserHost()
    expect(await host.readPreferences()).toEqual({})
    expect(await host.readJournal('x')).toMatchObject({ value: { entries: [] } })
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem() {
        throw new DOMException('', 'QuotaExceededError')
      },
    })
    expect(await host.appendJournal('x', 'y')).toMatchObject({ ok: false, error: { kind: 'disk-full' } })
  })
})
