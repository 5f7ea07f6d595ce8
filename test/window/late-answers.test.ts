import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { EngineApi, RunInput } from '../../model/worker/protocol.ts'
import { createAnalyst } from '../../renderer/engine/analyst.ts'
import { createEngineClient } from '../../renderer/engine/engine-client.ts'
import { createMemoryHost } from '../support/window/memory-host.ts'
import { createConductor } from '../../renderer/state/conductor.ts'
import { createAppStore } from '../../renderer/state/store.ts'
import { readStudy } from '../support/read-study.ts'
import { directEngine } from '../support/window/direct-engine.ts'

const mini = { study: 'mini', name: 'Mini', files: readStudy('mini'), problems: [] }
const RULES = { prescribed: 1, logit: 2, 'least-cost': 3 } as const
const LEVER = 'strength/carbon-tax'

/** What a run gives here: one number that says which inputs it is of. */
const numberOf = ({ levers, rule }: Pick<RunInput, 'levers' | 'rule'>): number =>
  100 * (levers[LEVER] ?? 9) + (rule === null ? 0 : RULES[rule])

/** An engine whose runs land when and in what order the test says. */
function heldEngine() {
  const flights: (() => void)[] = []
  let isHeld = false
  const held = (service: EngineApi): EngineApi => ({
    ...service,
    prepare: (selection) =>
      Promise.resolve({
        ok: true,
        value: {
          rule: selection.rule ?? 'logit',
          gwp: 'AR5',
          years: [2018],
          variables: [{ name: 'Number', unit: '1', category: null }],
          levers: { [LEVER]: 1 },
          practices: [],
        },
      }),
    run: (_, input) =>
      new Promise((resolve) => {
        const land = (): void =>
          resolve({
            ok: true,
            value: {
              values: Float64Array.of(numberOf(input)),
              milliseconds: 1,
              balanceGap: 0,
              shortages: [],
              conflicts: [],
            },
          })
        if (isHeld) flights.push(land)
        else land()
      }),
  })
  return { engine: directEngine(held), flights, hold: () => (isHeld = true) }
}

const turns = async (count = 30): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await Promise.resolve()
}

const step = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), value: fc.integer({ min: 0, max: 8 }) }),
  fc.record({ kind: fc.constantFrom('rest', 'undo', 'redo', 'kill') }),
  fc.record({ kind: fc.constant('rule' as const), value: fc.constantFrom('prescribed', 'logit', null) }),
  fc.record({ kind: fc.constant('land' as const), value: fc.nat(20) }),
)

it('a late answer never takes the place of a newer one, whatever is moved, undone, killed and answered in which order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { engine, flights, hold } = heldEngine()
      const store = createAppStore()
      const client = createEngineClient(engine.connect, { silence: 60_000, stops: 1_000, within: 1 })
      const conductor = createConductor(store, client, createMemoryHost([]), createAnalyst(engine.connect))
      await conductor.openStudy(mini)
      await turns()
      hold()
      const drawn: number[] = []
      conductor.subscribeLive('net-zero', ['Number'], ([values]) => drawn.push(values?.[0] ?? NaN))
      const asked: number[] = []
      const now = (): RunInput => {
        const { rule, gwp, levers } = store.getState()
        return { scenario: 'net-zero', rule, gwp, levers: levers['net-zero'] ?? {} }
      }
      for (const one of steps) {
        switch (one.kind) {
          case 'move':
            conductor.moveLever('net-zero', LEVER, one.value)
            asked.push(numberOf(now()))
            break
          case 'rest':
            conductor.endGesture()
            break
          case 'undo':
            conductor.undo()
            break
          case 'redo':
            conductor.redo()
            break
          case 'kill':
            engine.kill('test')
            break
          case 'rule':
            conductor.choose({ rule: one.value })
            break
          case 'land':
            flights.splice(one.value % Math.max(flights.length, 1), 1)[0]?.()
            break
        }
        await turns()
        const run = store.getState().runs['net-zero']
        const isGesturing = one.kind === 'move' || one.kind === 'land'
        // What is marked current is of the inputs of this moment; a lever under the finger is ahead of it.
        if (run?.status === 'current' && !isGesturing) expect(run.series.get('Number')?.[0]).toBe(numberOf(now()))
      }
      conductor.endGesture()
      while (flights.length > 0) {
        flights.shift()?.()
        await turns()
      }
      const { runs } = store.getState()
      expect(runs['net-zero']).toMatchObject({ status: 'current' })
      expect(runs['net-zero']?.series.get('Number')?.[0]).toBe(numberOf(now()))
      expect(runs['frozen']?.series.get('Number')?.[0]).toBe(numberOf({ levers: {}, rule: store.getState().rule }))
      for (const value of drawn) expect(asked).toContain(value)
      conductor.close()
    }),
    { numRuns: 60 },
  )
})
