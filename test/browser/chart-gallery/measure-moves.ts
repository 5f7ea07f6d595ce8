const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))

/** Resolves once what was changed before the call has been painted: a task after the next frame's callbacks. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        resolve()
      }
      port2.postMessage(null)
    })
  })
}

/** From each change to its paint in milliseconds, `moves` times, the lever going to and fro. */
export async function measureMoves(moves: number, move: (share: number) => void): Promise<number[]> {
  const times: number[] = []
  for (let k = 0; k < moves; k++) {
    await frame()
    // An answer of the engine comes at any time between two frames, not with one.
    await new Promise((resolve) => setTimeout(resolve, k % 13))
    const start = performance.now()
    move(0.5 - 0.5 * Math.cos(k / 12))
    await painted()
    times.push(performance.now() - start)
  }
  return times
}
