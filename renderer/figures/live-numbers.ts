import type { ChartRow } from '#charts'
import type { LiveListener } from '../state/live-runs.ts'
import type { LiveNumbers } from '../charts/index.ts'

type Subscribe = (scenario: string, variables: readonly string[], listener: LiveListener) => () => void

/**
 * The moving numbers of one scenario's rows in a chart, each row the sum of its variables times its factor, in one array
 * that is used again for every answer. `from` is the result that the chart shows while nothing moves.
 */
export function liveNumbers(
  subscribe: Subscribe,
  scenario: string,
  rows: readonly ChartRow[],
  from: object,
): LiveNumbers {
  const variables = rows.flatMap((row) => row.variables)
  return {
    from,
    subscribe(listener) {
      let numbers = new Float64Array(0)
      return subscribe(scenario, variables, (values) => {
        const years = values[0]?.length ?? 0
        if (numbers.length !== rows.length * years) numbers = new Float64Array(rows.length * years)
        numbers.fill(0)
        let at = 0
        for (const [index, { variables: own, factor }] of rows.entries()) {
          for (let part = 0; part < own.length; part++) {
            const term = values[at++]
            for (let t = 0; t < years; t++) {
              const place = index * years + t
              numbers[place] = (numbers[place] ?? 0) + (term?.[t] ?? NaN) * factor
            }
          }
        }
        listener(numbers)
      })
    },
  }
}
