import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../electron/hosts/pages/page-headers.ts'
import { skipReason } from '../support/required.ts'
import { type Desktop, openDesktop } from '../support/window/desktop.ts'
import { electronReason } from '../support/window/electron-program.ts'

const reason = skipReason('electron', electronReason())

describe.skipIf(reason !== null)(`the desktop's page cannot get out${reason ? ` (${reason})` : ''}`, () => {
  let desktop: Desktop
  beforeAll(async () => {
    desktop = await openDesktop()
  })
  afterAll(() => desktop?.close())

  test('it is our page, at our origin', async () => {
    expect(desktop.page.url()).toBe('app://shirube/')
    expect(await desktop.page.evaluate(() => [location.origin, isSecureContext])).toEqual(['app://shirube', true])
  })

  test('it has no Node and one frozen bridge: to call, and to be told that it may', async () => {
    const found = await desktop.page.evaluate(() => {
      const names = ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis)
      const bridge = Reflect.get(globalThis, 'shirube') as Record<string, unknown>
      return { names, bridge: Object.keys(bridge), isFrozen: Object.isFrozen(bridge) }
    })
    expect(found).toEqual({ names: [], bridge: ['call', 'onAsked'], isFrozen: true })
  })

  test('every answer carries the policy, refusals too', async () => {
    const answers = await desktop.page.evaluate(async () => {
      const own = [...document.querySelectorAll('script[src]')].map((script) => script.getAttribute('src') ?? '')
      const paths = ['/', '/index.html', '/nothing.js', '/%2e%2e%2fmain', ...own]
      const all = await Promise.all(paths.map((path) => fetch(path)))
      return all.map(({ status, headers }) => [status, headers.get('content-security-policy')])
    })
    expect(answers.length).toBeGreaterThan(4)
    expect(answers.slice(0, 4).map(([status]) => status)).toEqual([200, 200, 404, 400])
    expect([...new Set(answers.map(([, policy]) => policy))]).toEqual([CONTENT_SECURITY_POLICY])
  })

  test.each([
    '/../main/main.cjs',
    '/%2e%2e/main/main.cjs',
    '/..%2fmain%2fmain.cjs',
    '/%252e%252e%252fmain%252fmain.cjs',
    '/..%5cmain%5cmain.cjs',
    '/assets/..%2f..%2fmain/main.cjs',
    '/%2fetc%2fpasswd',
    '//etc/passwd',
    '/index.html%00.js',
    '/C:%5cWindows%5cwin.ini',
  ])('app://shirube%s is refused', async (path) => {
    const answer = await desktop.page.evaluate(
      (address) =>
        fetch(address).then(
          ({ status }) => status,
          () => 'no address at all',
        ),
      `app://shirube${path}`,
    )
    expect([400, 404, 'no address at all']).toContain(answer)
  })

  test('another host of our scheme is refused', async () => {
    const found = await desktop.page.evaluate(() => fetch('app://elsewhere/index.html').then(String, String))
    expect(found).toMatch(/TypeError/)
  })

  test('eval, inline scripts and inline styles do not run', async () => {
    const found = await desktop.page.evaluate(async () => {
      const attempt = (text: string): string => {
        try {
          return String(Reflect.construct(Function, [text]))
        } catch (error) {
          return (error as Error).name
        }
      }
      const script = document.createElement('script')
      script.textContent = 'globalThis.planted = true'
      document.body.append(script)
      const image = document.createElement('img')
      image.setAttribute('onerror', 'globalThis.planted = true')
      image.src = 'data:image/png;base64,x'
      document.body.append(image)
      await new Promise((resolve) => setTimeout(resolve, 200))
      return [attempt('return 1'), 'planted' in globalThis]
    })
    expect(found).toEqual(['EvalError', false])
  })

  test('nothing is fetched from elsewhere, by script, picture, frame, worker or socket', async () => {
    const found = await desktop.page.evaluate(async () => {
      const loads = (tag: 'img' | 'script', src: string): Promise<string> =>
        new Promise((resolve) => {
          const element = document.createElement(tag)
          element.onload = () => resolve('loaded')
          element.onerror = () => resolve('refused')
          element.src = src
          document.body.append(element)
        })
      const fetched = await fetch('https://example.org/').then(
        () => 'loaded',
        () => 'refused',
      )
      const beacon = await fetch('http://127.0.0.1:9/').then(
        () => 'loaded',
        () => 'refused',
      )
      const all = [fetched, beacon, await loads('img', 'https://example.org/a.png')]
      return [...all, await loads('script', 'https://example.org/a.js')]
    })
    expect(found).toEqual(['refused', 'refused', 'refused', 'refused'])
  })

  test('it cannot leave for another page or open a window', async () => {
    const opened = await desktop.page.evaluate(() => {
      const window = globalThis.open('https://example.org/')
      location.href = 'https://example.org/'
      return window
    })
    await desktop.page.waitForTimeout(300)
    expect(opened).toBeNull()
    expect(desktop.page.url()).toBe('app://shirube/')
    expect(desktop.app.windows()).toHaveLength(1)
    expect(desktop.said()).toContain('refused: navigation to https://example.org/')
    expect(desktop.said()).toContain('refused: a new window for https://example.org/')
  })

  test('every permission is denied', async () => {
    const found = await desktop.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'] as const
      const states = await Promise.all(
        names.map((name) => navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state)),
      )
      const asked = await Notification.requestPermission()
      return [...new Set([...states, asked])]
    })
    expect(found).toEqual(['denied'])
  })

  test('the settings that keep it in are on', async () => {
    const found = await desktop.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      const contents = window?.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>
      }
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag }
    })
    expect(found).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
  })
})
