import type { Page } from 'playwright-core'

/** What a flow sees of the page's engine, and does to it. */
interface EngineInPage {
  /** Every whole hash that a worker gave. */
  readonly hashes: string[]
  readonly workers: Worker[]
  /** Calls that a worker has not answered, and when one was answered last, by the clock of the page. */
  readonly asked: Set<string>
  heardAt: number
  /** Whether runs are sent with a lever that no study has, so that the engine refuses them. */
  isSpoiled: boolean
}

type WithEngine = typeof globalThis & { engineInPage: EngineInPage }

/**
 * Runs in the page before its own scripts: listens to the messages between page and engine as they are, and lets a
 * flow spoil a run on its way. The worker, its protocol and its answers are the product's.
 */
export function listenToEngine(): void {
  const engine: EngineInPage = { hashes: [], workers: [], asked: new Set(), heardAt: 0, isSpoiled: false }
  Object.assign(globalThis, { engineInPage: engine })
  globalThis.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options)
      engine.workers.push(this)
      // What a worker was asked that is gone is asked anew.
      engine.asked.clear()
      this.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        engine.asked.delete(data.id ?? '')
        engine.heardAt = performance.now()
        const answer = data.value?.value
        if (typeof answer === 'string' && /^[0-9a-f]{64}$/.test(answer)) engine.hashes.push(answer)
      })
    }

    override postMessage(message: unknown, given?: StructuredSerializeOptions | Transferable[]): void {
      const { id } = message as Answer
      // The proxy of a worker that fell takes leave of it when it is collected, and nobody is there to answer.
      if (id !== undefined && engine.workers.at(-1) === this) engine.asked.add(id)
      const transfer = Array.isArray(given) ? given : (given?.transfer ?? [])
      super.postMessage(engine.isSpoiled ? spoiled(message) : message, transfer)
    }
  }

  interface Answer {
    readonly id?: string
    readonly value?: { readonly ok?: boolean; readonly value?: unknown }
  }
  interface Call {
    readonly path?: readonly string[]
    readonly argumentList?: readonly { readonly value: unknown }[]
  }
  function spoiled(message: unknown): unknown {
    const { path = [], argumentList = [] } = message as Call
    if (path[0] !== 'run') return message
    const [call, request, ...others] = argumentList
    const levers = { 'strength/of-no-study': 1 }
    return {
      ...(message as object),
      argumentList: [call, { ...request, value: { ...(request?.value as object), levers } }, ...others],
    }
  }
}

/** Waits until the engine has answered everything, and then for longer than the window does before it asks for hashes. */
export async function untilQuiet(page: Page): Promise<void> {
  const isQuiet = (): boolean => {
    const { asked, heardAt } = (globalThis as WithEngine).engineInPage
    return asked.size === 0 && performance.now() - heardAt > 600
  }
  await page.waitForFunction(isQuiet, undefined, { timeout: 60_000 })
}

export const hashesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as WithEngine).engineInPage.hashes)

export const spoilRuns = (page: Page, isSpoiled: boolean): Promise<void> =>
  page.evaluate((on) => void ((globalThis as WithEngine).engineInPage.isSpoiled = on), isSpoiled)
