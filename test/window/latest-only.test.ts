import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { latestOnly } from '../../renderer/engine/latest-only.ts'

describe('one piece of work in flight, the newest waiting', () => {
  test('in any interleaving of asking and answering, answers come in order and the last is of the last input', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('ask', 'answer'), { minLength: 1, maxLength: 60 }), async (steps) => {
        const delivered: number[] = []
        const begun: number[] = []
        const open: (() => void)[] = []
        let asked = 0
        const ask = latestOnly(
          (input: number) => {
            begun.push(input)
            expect(begun.length - delivered.length).toBeLessThanOrEqual(1)
            return new Promise<number>((resolve) => open.push(() => resolve(input)))
          },
          (answer) => delivered.push(answer),
        )
        const settle = () => new Promise((resolve) => setImmediate(resolve))
        for (const step of steps) {
          if (step === 'ask') ask(++asked)
          else open.shift()?.()
          await settle()
        }
        while (open.length > 0) {
          open.shift()?.()
          await settle()
        }
        expect(delivered).toEqual([...delivered].sort((a, b) => a - b))
        expect(delivered.at(-1)).toBe(asked === 0 ? undefined : asked)
      }),
      { numRuns: 60 },
    )
  })
  test('what was asked in between is never begun', async () => {
    const begun: number[] = []
    const open: (() => void)[] = []
    const ask = latestOnly(
      (input: number) => {
        begun.push(input)
        return new Promise<void>((resolve) => open.push(resolve))
      },
      () => undefined,
    )
    for (let input = 1; input <= 100; input++) ask(input)
    open.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
    expect(begun).toEqual([1, 100])
  })
})
