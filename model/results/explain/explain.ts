import { isWithinHorizon } from '../../domain/years.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import type { Run } from '../../engine/run.ts'
import type { Network } from '../../network/network.ts'
import { replayOf } from '../replay.ts'
import { scalingsUnder } from '../scalings.ts'
import { everyVariableOf, valueAt } from '../variable-registry.ts'
import type { Definition } from '../variable.ts'
import { CELL_RULES } from './cell-rules.ts'
import { isChosenAtLeastCost } from './least-cost-rules.ts'
import { Draft } from './draft.ts'
import type { ExplainFailure, Explanation } from './explanation.ts'
import { nearNames } from './near-names.ts'
import type { Page } from './page.ts'
import { explainRatio, explainRunningTotal, explainSum } from './totals.ts'

/**
 * How one number of a run was made: a formula, and what goes into it. Each input is a figure of the study with its
 * source, or a variable that can be explained in turn, down to figures and to named procedures.
 *
 * The formula is text in the syntax of math.js; evaluated with the values of the inputs it gives the value of the
 * variable to 1e-9. `run` has to be a run of `network`. Unknown variables come with the nearest names.
 */
export function explain(
  network: Network,
  run: Run,
  variable: string,
  year: number,
): Result<Explanation, ExplainFailure> {
  const variables = everyVariableOf(network)
  const own = variables.get(variable)
  if (own === undefined) return err({ kind: 'unknown-variable', near: nearNames(variable, variables.keys()) })
  const { start, end } = network.horizon
  if (!Number.isInteger(year) || !isWithinHorizon(network.horizon, year)) {
    return err({ kind: 'unknown-year', first: start, last: end })
  }
  const replay = replayOf(network, run)
  const t = year - start
  const draft = new Draft(replay, t, own, {
    variable: (name) => {
      const found = variables.get(name)
      if (found === undefined) throw new Error(`"${variable}" rests on "${name}", which no one defines`)
      return found
    },
    value: (name, at) => valueAt(replay, name, at),
  })
  explainDefinition(draft, own.definition)
  const { formula, inputs, algorithm } = draft
  const scalings = scalingsUnder(network, run, variables, variable, t)
  const value = valueAt(replay, variable, t)
  return ok({ variable, year, value, unit: own.unit, formula, inputs, algorithm, scalings })
}

function explainDefinition(page: Page, definition: Definition): void {
  switch (definition.kind) {
    case 'cell':
      if (isChosenAtLeastCost(page.replay, definition.cell.cube, definition.cell.index, page.t))
        return page.decide('chosen', 'least-cost')
      return CELL_RULES[definition.cell.cube](page, definition.cell.index)
    case 'quantity':
      return definition.quantity.explain(page)
    case 'sum':
      return explainSum(page, definition.terms)
    case 'ratio':
      return explainRatio(page, definition.over, definition.under, definition.factor)
    case 'running-total':
      return explainRunningTotal(page, definition.of)
  }
}
