import { describe, expect, it } from 'vitest'
import { requestSchemas } from '../../electron/contract/index.ts'
import { answerCall, type Handlers, type Sender } from '../../electron/hosts/desktop/answer-call.ts'

const ORIGIN = 'app://shirube'
const OURS: Sender = { origin: ORIGIN, isMainFrame: true, isOurWindow: true }

function host() {
  const done: string[] = []
  const logged: string[] = []
  const names = Object.keys(requestSchemas)
  const handlers = Object.fromEntries(
    names.map((name) => [name, () => Promise.resolve({ ok: true, value: done.push(name) })]),
  ) as unknown as Handlers
  return { done, logged, host: { origin: ORIGIN, handlers, log: (what: string): void => void logged.push(what) } }
}

describe('a call of the desktop', () => {
  it('is answered to the main frame of our window at our origin', async () => {
    const { host: own, done } = host()
    expect(await answerCall(own, OURS, 'list-bundled-studies', {})).toMatchObject({ ok: true })
    expect(done).toEqual(['list-bundled-studies'])
  })

  it.each<[string, Partial<Sender>, string]>([
    ['a sub-frame', { isMainFrame: false }, 'a call of a frame of app://shirube'],
    ['another window', { isOurWindow: false }, 'a call of a page of app://shirube'],
    ['a page of the web', { origin: 'https://example.org' }, 'a call of a page of https://example.org'],
    [
      'a page whose origin only begins as ours',
      { origin: 'app://shirube.evil' },
      'a call of a page of app://shirube.evil',
    ],
    ['a page without an origin', { origin: 'null' }, 'a call of a page of null'],
    ['a frame that is gone', { origin: '', isMainFrame: false, isOurWindow: false }, 'a call of a frame of no origin'],
  ])('is refused to %s, whatever it asks, and written down', async (_, difference, line) => {
    for (const name of [...Object.keys(requestSchemas), 'open-any-file']) {
      const { host: own, done, logged } = host()
      expect(await answerCall(own, { ...OURS, ...difference }, name, {})).toEqual({
        ok: false,
        error: { kind: 'refused' },
      })
      expect(done).toEqual([])
      expect(logged).toEqual([line])
    }
  })
})
