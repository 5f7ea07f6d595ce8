/**
 * What measures itself in the page: injected before its own scripts, so that nothing of it is in the product. Times are
 * milliseconds by the clock of the page.
 */
export interface WindowInPage {
  /** From each step of a lever to the paint of the answer that the engine gave to it, on every chart of the place. */
  readonly moves: (label: string, count: number) => Promise<number[]>
  /** Drags a lever to and fro for so long, letting go after each way; gives the number of moves. */
  readonly dragFor: (label: string, milliseconds: number) => Promise<number>
  /** From a click on a place of the rail to its paint, charts or tables included. */
  readonly switchTo: (place: string) => Promise<number>
  /** When the first chart had been painted, by the clock of the machine. */
  readonly firstChart: Promise<number>
}

export function measureInPage(): void {
  const painted = (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          port1.close()
          resolve()
        }
        port2.postMessage(null)
      })
    })
  const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

  /** Resolves when something has changed so that the condition holds. */
  const until = (isSo: () => boolean, watch: MutationObserverInit): Promise<void> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('Nothing came within 20 s')), 20_000)
      const look = (): void => {
        if (!isSo()) return
        observer.disconnect()
        clearTimeout(late)
        resolve()
      }
      const observer = new MutationObserver(look)
      observer.observe(document, { subtree: true, ...watch })
      look()
    })

  const leverOf = (label: string): HTMLInputElement => {
    const named = [...document.querySelectorAll<HTMLLabelElement>('.slider label')].find(
      ({ textContent }) => textContent === label,
    )
    const lever = document.getElementById(named?.htmlFor ?? '')
    if (!(lever instanceof HTMLInputElement)) throw new Error(`No lever ${label}`)
    return lever
  }
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  /** As the browser does under a finger. */
  const move = (lever: HTMLInputElement, value: number): void => {
    set?.call(lever, String(value))
    lever.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const letGo = (lever: HTMLInputElement): boolean => lever.dispatchEvent(new Event('change', { bubbles: true }))
  /** From full strength to half of it and back in steps of a twentieth: each has another result. */
  const valueAt = (turn: number): number => (10 + Math.abs(10 - (turn % 20))) / 20

  const shapes = (): string =>
    [...document.querySelectorAll('.chart-live path')].map((path) => path.getAttribute('d')).join()
  const isDrawn = (): boolean => document.querySelector('.chart-plot path.chart-moving') !== null

  Object.assign(globalThis, {
    windowInPage: {
      async moves(label, count) {
        const lever = leverOf(label)
        const times: number[] = []
        for (let turn = 1; turn <= count; turn++) {
          // A finger moves at any time between two frames, not with one.
          await pause(turn % 13)
          const before = shapes()
          const began = performance.now()
          move(lever, valueAt(turn))
          await until(() => shapes() !== before, { attributes: true, attributeFilter: ['d'] })
          await painted()
          times.push(performance.now() - began)
        }
        letGo(lever)
        return times
      },
      async dragFor(label, milliseconds) {
        const end = performance.now() + milliseconds
        let turn = 0
        while (performance.now() < end) {
          const lever = leverOf(label)
          do {
            turn += 1
            move(lever, valueAt(turn))
            await painted()
          } while (turn % 10 !== 0)
          letGo(lever)
          await pause(150)
        }
        return turn
      },
      async switchTo(place) {
        const link = document.querySelector<HTMLAnchorElement>(`.rail-place[href="#${place}"]`)
        if (link === null) throw new Error(`No place ${place}`)
        const heading = document.querySelector('main h1')
        const began = performance.now()
        link.click()
        await until(
          () =>
            document.querySelector('main h1') !== heading && document.querySelector('main :is(path, table)') !== null,
          { childList: true },
        )
        await painted()
        return performance.now() - began
      },
      firstChart: until(isDrawn, { childList: true })
        .then(painted)
        .then(() => performance.timeOrigin + performance.now()),
    } satisfies WindowInPage,
  })
}
