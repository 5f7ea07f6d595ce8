import { err, ok } from '../domain/result.ts'
import type { Instrument } from './instrument.ts'

/** Technologies that together must take at least a share of the sales of what they make. */
export const technologyMandate: Instrument = {
  kind: 'technology-mandate',
  level: 'share',
  bind(policy, targets) {
    const technologies = targets.technologies(policy)
    const outputs = [...new Set(technologies.map((l) => targets.outputOf(l)))]
    if (outputs.length === 0) return err([])
    const groups = outputs.map((commodity) =>
      targets.addMandate(
        commodity,
        technologies.filter((l) => targets.outputOf(l) === commodity),
      ),
    )
    return ok((effects, t, level) => {
      for (const group of groups) {
        const at = group * effects.yearCount + t
        effects.mandate[at] = Math.max(effects.mandate[at]!, level)
      }
    })
  },
}
