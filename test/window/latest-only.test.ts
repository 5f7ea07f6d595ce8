import fc from 'fast-check'
import { expect, it } from 'vitest'
import { latestOnly } from '../../renderer/engine/latest-only.ts'

it('an answer never comes after that of a newer input, whatever the order of questions and answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('ask', 'answer'), { maxLength: 60 }), async (steps) => {
      const flights: { input: number; land: () => void }[] = []
      const delivered: number[] = []
      let most = 0
      const ask = latestOnly(
        (input: number) =>
          new Promise<number>((land) => {
            flights.push({ input, land: () => land(input) })
            most = Math.max(most, flights.length)
          }),
        (answer, input) => {
          expect(answer).toBe(input)
          delivered.push(answer)
        },
      )
      const land = async (): Promise<void> => {
        flights.shift()?.land()
        // The answer is delivered, and the next question asked, in the turns after it.
        for (let turn = 0; turn < 5; turn++) await Promise.resolve()
      }
      let asked = 0
      for (const step of steps) {
        if (step === 'ask') ask(++asked)
        else await land()
      }
      while (flights.length > 0) await land()
      expect(delivered).toEqual([...delivered].sort((a, b) => a - b))
      expect(new Set(delivered).size).toBe(delivered.length)
      expect(delivered.at(-1)).toBe(asked === 0 ? undefined : asked)
      expect(most).toBeLessThanOrEqual(1)
    }),
  )
})

it('what is asked while an answer is delivered waits its turn', async () => {
  const order: string[] = []
  const ask = latestOnly(
    (input: number) => {
      order.push(`begin ${input}`)
      return Promise.resolve(input)
    },
    (_, input) => {
      order.push(`end ${input}`)
      if (input < 3) ask(input + 1)
    },
  )
  ask(1)
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
  expect(order).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2', 'begin 3', 'end 3'])
})

it('what was asked in between is never begun', async () => {
  const begun: number[] = []
  const flights: (() => void)[] = []
  const ask = latestOnly(
    (input: number) => {
      begun.push(input)
      return new Promise<void>((land) => flights.push(land))
    },
    () => undefined,
  )
  for (let input = 1; input <= 100; input++) ask(input)
  flights.shift()?.()
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
  expect(begun).toEqual([1, 100])
})
