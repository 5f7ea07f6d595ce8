import { evaluate } from 'mathjs/number'
import { explain } from '../../../model/results/explain/explain.ts'
import type { Explanation } from '../../../model/results/explain/explanation.ts'
import type { Network } from '../../../model/network/network.ts'
import type { Run } from '../../../model/engine/run.ts'

export function explained(network: Network, run: Run, variable: string, year: number): Explanation {
  const found = explain(network, run, variable, year)
  if (!found.ok) throw new Error(`${variable} of ${year}: ${JSON.stringify(found.error)}`)
  return found.value
}

/** What the shown formula gives with the shown inputs, by math.js. */
export function formulaValue({ formula, inputs }: Explanation): number {
  return Number(evaluate(formula, Object.fromEntries(inputs.map(({ name, value }) => [name, value]))))
}

/**
 * What is wrong with an explanation; empty where nothing is.
 *
 * The formula has to give the value to 1e-9. Where large inputs cancel, what is left of their rounding (a billionth of a
 * millionth of the largest) does not count, nor does anything below a trillionth of a unit.
 */
export function faultsOf(network: Network, run: Run, explanation: Explanation): string[] {
  const { variable, year, value, inputs, algorithm, formula } = explanation
  const faults: string[] = []
  const fault = (what: string) => faults.push(`${variable} of ${year}: ${what} [${formula}]`)
  const shown = formulaValue(explanation)
  const largest = Math.max(0, ...inputs.map((input) => Math.abs(input.value)).filter(Number.isFinite))
  const rounding = 1e-9 * Math.max(Math.abs(value), 1e-6 * largest, 1e-3)
  // A stock of rounding has no average worth the name.
  const isDust = inputs.some((input) => input.name === 'capacity' && Math.abs(input.value) < 1e-12)
  if (!Object.is(shown, value) && !(Math.abs(shown - value) <= rounding) && !isDust) {
    fault(`${shown} is not ${value}`)
  }
  if (inputs.length === 0 && algorithm === null) fault('a number from nowhere')
  if (new Set(inputs.map(({ name }) => name)).size < inputs.length) fault('two inputs share a name')
  for (const input of inputs) {
    if (input.variable === variable && input.year === year) fault(`${input.name} is explained by itself`)
    if (input.variable === null && input.figure === null && algorithm === null)
      fault(`${input.name} comes from nowhere`)
    if (input.variable === null) continue
    const under = explain(network, run, input.variable, input.year)
    if (!under.ok) fault(`${input.name} cannot be explained`)
    else if (!Object.is(under.value.value, input.value)) fault(`${input.name} is ${under.value.value} further down`)
    else if (under.value.unit !== input.unit) fault(`${input.name} is in ${under.value.unit} further down`)
  }
  return faults
}
