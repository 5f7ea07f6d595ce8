import type { Problem } from '../domain/problem.ts'
import type { Run } from '../engine/run.ts'
import type { Network } from '../network/network.ts'
import { warningAt, wholeFile } from '../study/report.ts'

/** A warning where the optimum of some years is one of several: the answer is the one of least emissions and activity. */
export function severalOptimaOf(network: Network, run: Run): Problem[] {
  const years: number[] = []
  for (let t = 0; t < network.yearCount; t++) if (run.nonUnique[t] === 1) years.push(network.horizon.start + t)
  if (years.length === 0) return []
  const place = wholeFile(`scenarios/${network.resolved.id}.yaml`)
  return [warningAt('several-optima', place, { found: years.join(' '), detail: { count: years.length } })]
}
