/** Waits for a silence of so many milliseconds, from the start and again from each time something is heard. */
export function watchSilence(milliseconds: number): {
  readonly silent: Promise<string>
  readonly heard: () => void
  readonly stop: () => void
} {
  let timer: ReturnType<typeof setTimeout> | undefined
  let fall: (reason: string) => void = () => undefined
  const silent = new Promise<string>((resolve) => (fall = resolve))
  const heard = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => fall('silent'), milliseconds)
  }
  heard()
  return { silent, heard, stop: () => clearTimeout(timer) }
}
