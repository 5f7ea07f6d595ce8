/**
 * Makes a queue: each piece of work begins when the one before has ended, however it ended. What had to wait lets
 * messages in first, so that a cancel that came in the meantime is seen before it begins.
 */
export function inTurn(letMessagesIn: () => Promise<void>): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return <T>(work: () => Promise<T>) => {
    const hadToWait = waiting > 0
    waiting += 1
    const begin = async (): Promise<T> => {
      if (hadToWait) await letMessagesIn()
      return work()
    }
    const result = last.then(begin, begin)
    const ended = (): void => {
      waiting -= 1
    }
    last = result.then(ended, ended)
    return result
  }
}
